"""A handler makes the component anew, with other choices."""

import gradio as gr


def other(value):
    return "up"


def fresh(value):
    return gr.Radio(["up", "down"], value="up")


with gr.Blocks() as demo:
    go, box = gr.Button(), gr.Textbox()
    radio = gr.Radio(["left", "right"], value="left")
    go.click(other, box, radio)
    box.change(fresh, box, radio)
