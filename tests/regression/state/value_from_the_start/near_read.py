"""Read when the page is opened, or by a listener."""

import os
from datetime import datetime

import gradio as gr


def names():
    return gr.update(choices=os.listdir("models"))


with gr.Blocks() as demo:
    gr.Textbox(lambda: str(datetime.now()), label="Opened")
    model = gr.Dropdown(choices=os.listdir("models"), label="Model")
    gr.Button("Refresh").click(names, None, model)
