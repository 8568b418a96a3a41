import os

import gradio as gr
from helpers import render


def book(text):
    template = os.path.join("templates", "book.txt")
    return render(text, template)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(book, box, out)
