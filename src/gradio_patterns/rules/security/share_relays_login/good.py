import os

import gradio as gr


def dose(weight):
    return f"{weight * 0.1:.1f} ml, twice a day"


demo = gr.Interface(
    dose,
    gr.Slider(2, 60, value=12, label="Weight of the dog in kg"),
    gr.Textbox(label="Dose"),
    title="Village vet",
)

if __name__ == "__main__":
    demo.launch(auth=("vet", os.environ["VET_PASSWORD"]))
