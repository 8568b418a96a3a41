"""Another component may be filled by somebody else, or is made with choices of its own."""

import gradio as gr
from parts import fill


def other(value):
    return "up"  # expect: returned-value-not-in-choices


def shown(value):
    return gr.Radio(visible=True)


def build():
    return gr.Radio(["red", "blue"])


with gr.Blocks() as demo:
    go, box = gr.Button(), gr.Textbox()
    radio = gr.Radio(["left", "right"])
    go.click(other, box, radio)
    go.click(shown, box, radio)
    box.change(fill, box, box)
    build()
