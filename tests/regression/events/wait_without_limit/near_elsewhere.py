from threading import Thread

import gradio as gr
from helpers import work

Thread(target=work, daemon=True).start()


def ask(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
