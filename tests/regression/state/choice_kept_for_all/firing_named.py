"""What is kept: a choice, or what a handler makes."""

import gradio as gr
from transformers import pipeline

pipe = None
level = 1


def switch(name):
    global pipe
    pipe = pipeline(model=name)  # ask: choice-kept-for-all "puts what it makes for one visitor"
    return "ready"


def describe(text):
    return pipe(text)


def harder(value):
    global level
    level = int(value)  # ask: choice-kept-for-all "puts the choice of one visitor"


def puzzle():
    return ["easy", "hard"][level]


with gr.Blocks() as demo:
    text, out = gr.Textbox(), gr.Textbox()
    name, number = gr.Dropdown(["small", "large"]), gr.Slider(0, 1)
    name.change(switch, name, out)
    text.submit(describe, text, out)
    number.release(harder, number)
    gr.Button().click(puzzle, None, out)
