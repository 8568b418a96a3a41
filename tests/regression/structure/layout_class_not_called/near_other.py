import threading

import gradio as gr
from layouts import Row

lock = threading.Lock()
with gr.Blocks() as demo:
    with Row:
        gr.Textbox()


def work(x):
    with lock:
        return x
