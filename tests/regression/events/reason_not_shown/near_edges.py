import os

import gradio as gr


def edges(name, count):
    if name == "":
        raise ValueError
    if count < 0:
        raise ValueError(3)
    if not name:
        raise ValueError("The environment variable SHOP is not set.")
    if isinstance(name, int):
        raise TypeError("A name is a text.")
    assert count
    if os.sep == "/":
        raise RuntimeError("Not on this machine.")
    return name


def checked(name):
    if not name:
        raise ValueError("Type a name first.")
    return name


def caught(name):
    try:
        return checked(name)
    except ValueError as problem:
        raise gr.Error("Type a name first.") from problem


with gr.Blocks() as demo:
    name, count = gr.Textbox(), gr.Number()
    name.submit(edges, [name, count], name)
    name.blur(caught, name, name)

demo.launch()
