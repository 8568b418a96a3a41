import contextlib
import io
import os

import gradio as gr


def choose(device):
    os.environ["CUDA_VISIBLE_DEVICES"] = device  # expect: process-changed-in-handler
    return device


def run(code):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):  # expect: process-changed-in-handler
        help(code)
    return said.getvalue()


def go(folder):
    os.chdir("work")  # expect: process-changed-in-handler
    return folder


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(choose, box, out)
    box.submit(run, box, out)
    box.submit(go, box, out)
