import gradio as gr
from helpers import make_model

model = make_model()


def ask(question):
    return model.generate(question)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
