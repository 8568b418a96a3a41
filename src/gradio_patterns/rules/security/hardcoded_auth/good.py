import os

import gradio as gr


def next_appointment(patient):
    return f"{patient}: Tuesday at 9:40 with Dr. Okafor"


with gr.Blocks(title="Riverside clinic") as demo:
    gr.Markdown("## Front desk")
    patient = gr.Textbox(label="Patient")
    answer = gr.Textbox(label="Next appointment")
    patient.submit(next_appointment, patient, answer, api_name="next")

if __name__ == "__main__":
    demo.launch(auth=(os.environ["CLINIC_USER"], os.environ["CLINIC_PASSWORD"]))
