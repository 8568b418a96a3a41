"""Names like those of asyncio, which is not imported."""

import gradio as gr
from trio import run


def looped(text):
    return run(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(looped, box, box)
