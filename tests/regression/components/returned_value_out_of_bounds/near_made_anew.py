"""A component made in a handler brings bounds of its own."""

import gradio as gr


def widen():
    return gr.Slider(minimum=0, maximum=500)


def far():
    return 400


with gr.Blocks() as demo:
    size = gr.Slider(0, 100)
    out = gr.Textbox()
    gr.Button("Wide").click(widen, None, size)
    gr.Button("Far").click(far, None, size)
    gr.Button("Go").click(lambda value: str(value), size, out)
