"""Choices of the layout: other rules look at these."""

import gradio as gr


def build(names, name):
    with gr.Blocks() as demo:
        one = gr.Dropdown(choices=names, value=name, label="Name")
        gr.Button("Go").click(str.upper, one, gr.Textbox(label="Out"))
    return demo
