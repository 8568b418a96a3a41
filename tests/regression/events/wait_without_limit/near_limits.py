from queue import Queue
from threading import Event

import gradio as gr
import requests

answers_queue, ready = Queue(), Event()


def ask(text):
    ready.wait(timeout=5)
    requests.get("https://example.com/health", timeout=5)
    return text + answers_queue.get(timeout=5)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
