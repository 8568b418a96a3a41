import gradio as gr
from transformers import pipeline

from models import other

writer = pipeline("text-generation")


def write(text):
    return writer(text)


def count(text):
    return len(text)


def use_other(text):
    return other(text)


def use_other_too(text):
    return other(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(write, box, box)
    box.change(write, box, box)
    box.blur(count, box, box)
    box.focus(use_other, box, box)
    box.select(use_other_too, box, box)
