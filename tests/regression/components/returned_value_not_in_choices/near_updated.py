"""A helper of the module makes updates with other choices."""

import gradio as gr

FRESH = gr.update(choices=["up", "down"], value="up")


def other(value):
    return "up"


def fresh(value):
    return FRESH


with gr.Blocks() as demo:
    go, box = gr.Button(), gr.Textbox()
    radio = gr.Radio(["left", "right"], value="left")
    go.click(other, box, radio)
    box.change(fresh, box, radio)
