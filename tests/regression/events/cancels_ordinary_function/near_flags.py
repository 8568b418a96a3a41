import threading
import time

import gradio as gr

stopped = threading.Event()
running = {"on": True}


def render(text):
    for _ in range(100):
        if stopped.is_set():
            return ""
        time.sleep(1)
    return text


def slow(text):
    time.sleep(9)
    return text


def halt():
    running["on"] = False


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    stop = gr.Button()
    first = go.click(render, text, text)
    second = go.click(slow, text, text)
    stop.click(None, cancels=[first])
    stop.click(halt, cancels=[second])

    @stop.click(cancels=[second])
    def halt_now():
        running["on"] = False
