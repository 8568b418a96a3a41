import time

import gradio as gr
from page import field

OPTIONS = {"interactive": False}


def fast(text):
    return text.upper()


def short(text):
    time.sleep(0.1)
    return text


def slow(text):
    time.sleep(5)
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    shown = gr.Textbox(interactive=False)
    filled = gr.Textbox()
    maybe = gr.Textbox(**OPTIONS)
    choice = gr.Dropdown(["a", "b"])
    out = gr.Markdown()
    box.change(fast, box, out)
    box.input(short, box, out)
    box.submit(slow, box, filled)
    box.blur(slow, box, filled)
    shown.change(slow, shown, out)
    filled.change(slow, filled, out)
    maybe.change(slow, maybe, out)
    choice.change(slow, choice, out)
    choice.input(slow, choice, out)
    field.change(slow, field, out)
    gr.on([field.change], slow, box, out)
    box.change(unknown, box, out)
