import os
import uuid

import gradio as gr
from helpers import render


def book(text):
    output_path = os.path.join("books", f"{uuid.uuid4().hex}.txt")
    render(text, output_path)
    return output_path


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(book, box, out)
