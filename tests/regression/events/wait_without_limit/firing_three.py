from queue import Queue
from threading import Event, Thread

import gradio as gr
import requests
from helpers import work

answers_queue, ready = Queue(), Event()


def ask(text):
    return answers_queue.get()  # expect: wait-without-limit


def wait(text):
    ready.wait()  # expect: wait-without-limit
    return text


def health(text):
    return requests.get("https://example.com/health").text  # expect: wait-without-limit


def stream(text):
    thread = Thread(target=work, args=(text,))  # expect: wait-without-limit
    thread.start()
    while thread.is_alive():
        yield answers_queue.get(timeout=1)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
    box.submit(wait, box, out)
    box.submit(health, box, out)
    box.submit(stream, box, out)
