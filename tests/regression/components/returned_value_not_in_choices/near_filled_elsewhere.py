"""Choices that somebody else may set."""

import gradio as gr
from parts import fill


def other(value):
    return "up"


with gr.Blocks() as demo:
    go, box = gr.Button(), gr.Textbox()
    radio = gr.Radio(["left", "right"])
    go.click(other, box, radio)
    box.change(fill, box, radio)
