"""Two outputs, outputs of another module, and lists that are filled or made otherwise."""

import gradio as gr
from parts import boxes


def one(text):
    return [text]


def two(text):
    return {"a": text}, "more"


def made(text):
    return list(text)


def split(text):
    return text.split()


def texts(text):
    return "a", "b"


with gr.Blocks() as demo:
    text, out, data = gr.Textbox(), gr.Textbox(), gr.JSON()
    go = gr.Button()
    go.click(one, text, boxes)
    go.click(two, text, [data, out])
    go.click(made, text, data)
    go.click(split, text, data)
    go.click(texts, text, [text, out])
