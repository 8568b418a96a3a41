import time

import gradio as gr


class Model:
    """Stands for a model on one GPU."""

    def __init__(self):
        self.jobs = 0

    def generate(self, text):
        self.jobs += 1
        time.sleep(2)
        busy, self.jobs = self.jobs, self.jobs - 1
        return f"{text} ({busy} at once on the GPU)"


model = Model()


def summarise(text):
    return model.generate(f"Summary of {text}")


def translate(text):
    return model.generate(f"Translation of {text}")


with gr.Blocks(title="Text workshop") as demo:
    text = gr.Textbox(label="Text")
    result = gr.Textbox(label="Result")
    gr.Button("Summarise").click(summarise, text, result, api_name="summarise")
    gr.Button("Translate").click(translate, text, result, api_name="translate")

if __name__ == "__main__":
    demo.launch()
