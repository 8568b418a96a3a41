"""What is kept: a choice, or what a handler makes."""

import gradio as gr
from transformers import pipeline

pipe = None
settings = {"temperature": 0.7}


def switch(name):
    global pipe
    pipe = pipeline(model=name)  # ask: choice-kept-for-all "puts what it makes for one visitor"
    return "ready"


def describe(text):
    return pipe(text)


def warmer(value):
    settings["temperature"] = value  # ask: choice-kept-for-all "puts the choice of one visitor"


def generate(text):
    return text * int(settings["temperature"] * 10)


with gr.Blocks() as demo:
    text, out = gr.Textbox(), gr.Textbox()
    name, number = gr.Dropdown(["small", "large"]), gr.Slider(0, 1)
    name.change(switch, name, out)
    text.submit(describe, text, out)
    number.release(warmer, number)
    text.submit(generate, text, out)
