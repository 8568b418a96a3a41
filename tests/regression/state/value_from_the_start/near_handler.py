"""Inside a handler it is read each time."""

import os

import gradio as gr


def show():
    return gr.Dropdown(choices=os.listdir("models"))


with gr.Blocks() as demo:
    model = gr.Dropdown(choices=["none"], value="none", label="Model")
    demo.load(show, None, model)
