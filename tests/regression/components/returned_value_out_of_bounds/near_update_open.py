"""An update that may bring any bounds."""

import gradio as gr

CHANGES = {"maximum": 500}


def open_update():
    return gr.update(**CHANGES)


def far():
    return 400


with gr.Blocks() as demo:
    size = gr.Slider(0, 100)
    out = gr.Textbox()
    gr.Button("Wide").click(open_update, None, size)
    gr.Button("Far").click(far, None, size)
    gr.Button("Go").click(lambda value: str(value), size, out)
