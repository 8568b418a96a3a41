import os

import gradio as gr


def leave():
    os._exit(1)


def greet(name):
    return name.upper()


if not os.path.exists("data"):
    leave()
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(greet, box, box)
