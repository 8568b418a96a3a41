"""Cached handlers whose other arguments are the same again."""

import gradio as gr

DEFAULT = gr.State(5)


@gr.cache
def selected(text, event: gr.EventData):
    return text


@gr.cache
def filled(text, size=DEFAULT):
    return text


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(selected, box, out)
    box.submit(filled, box, out)
