import gradio as gr
from loaders import load_vocoder

VOCODERS = {}


def sing(text):
    if "a" not in VOCODERS:
        VOCODERS["a"] = load_vocoder("a")
    return VOCODERS["a"](text)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(sing, box, out)
