import threading
from queue import Queue

import gradio as gr


def make():
    return threading.Lock()


class State:
    def __init__(self, value):
        self.value = value


State(threading.Lock())
locks = threading.Lock()

with gr.Blocks() as demo:
    gr.State(None)
    gr.State()
    gr.State([])
    gr.State(Queue)
    gr.State(**{"value": 1})
