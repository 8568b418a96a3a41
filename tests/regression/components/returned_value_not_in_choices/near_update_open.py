"""Updates whose properties are not written out."""

import gradio as gr


def other(value):
    return "up"


def filled(value):
    return gr.update(**value)


with gr.Blocks() as demo:
    go, box, data = gr.Button(), gr.Textbox(), gr.JSON()
    radio = gr.Radio(["left", "right"])
    go.click(other, box, radio)
    data.change(filled, data, radio)
