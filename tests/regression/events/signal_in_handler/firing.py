import signal
from signal import SIGALRM
from signal import signal as on_signal

import gradio as gr


def stop(number, frame):
    raise TimeoutError


def solve(text):
    signal.signal(signal.SIGALRM, stop)  # expect: signal-in-handler
    signal.alarm(3)
    return text


def stream(text):
    on_signal(SIGALRM, stop)  # expect: signal-in-handler
    yield text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(solve, box, box)
    box.change(stream, box, box)
