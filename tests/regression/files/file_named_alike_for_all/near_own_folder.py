import os
import tempfile

import gradio as gr
from helpers import render


def book(text):
    folder = tempfile.mkdtemp()
    output_path = os.path.join(folder, "book.txt")
    render(text, output_path)
    return output_path


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(book, box, out)
