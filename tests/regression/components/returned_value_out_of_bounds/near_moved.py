"""The bounds move with the value."""

import gradio as gr


def widen():
    return gr.update(maximum=500, value=400)


def far():
    return 400


def use(value):
    return str(value)


with gr.Blocks() as demo:
    size = gr.Slider(0, 100)
    out = gr.Textbox()
    gr.Button("Wide").click(widen, None, size)
    gr.Button("Far").click(far, None, size)
    gr.Button("Go").click(use, size, out)
