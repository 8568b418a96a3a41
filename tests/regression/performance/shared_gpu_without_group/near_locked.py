import threading

import gradio as gr
from transformers import pipeline

writer = pipeline("text-generation")
lock = threading.Lock()


def write(text):
    with lock:
        return writer(text)


def rewrite(text):
    with lock:
        return writer(text + "again")


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(write, box, box)
    box.change(rewrite, box, box)
