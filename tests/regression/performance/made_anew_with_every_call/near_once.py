import gradio as gr
from loaders import load_vocoder

vocoder = load_vocoder("a")


def sing(text):
    return vocoder(text)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(sing, box, out)
