"""Apps that questions are asked about."""

GPU = """\
import gradio as gr
from transformers import pipeline

bad = gr.Textbox().style(container=False)
writer = pipeline("text-generation")


def write(text):
    return writer(text)


def rewrite(text):
    return writer(text + "again")


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(write, box, box)
    box.change(rewrite, box, box)
"""
"""One question on line 19, shared-gpu-without-group, and static findings."""
LINE = 19
