"""The queue is set up by a function of another file."""

import gradio as gr
import torch

from serving import with_queue


def run(text):
    return str(torch.tensor(len(text)))


demo = gr.Interface(run, "text", "text")
with_queue(demo, max_size=20)
demo.launch()
