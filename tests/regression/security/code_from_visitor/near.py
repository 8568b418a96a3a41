"""Values that are read, code of the program's own, and other things of these names."""

import ast

import gradio as gr
import torch

model = torch.nn.Linear(1, 1)
FORMULAS = {"double": "x * 2"}


def literal(text):
    return ast.literal_eval(text)


def own(text):
    return eval(FORMULAS["double"], {"x": len(text)})


def evaluated(text):
    model.eval()
    return model(text)


def checked(text):
    if text not in FORMULAS.values():
        raise gr.Error("No such formula")
    return eval(text)


def number(value):
    return eval(f"{value} * 2")


def cleaned(text):
    text = keep_digits(text)
    return eval(text)


def keep_digits(text):
    return "".join(c for c in text if c.isdigit())


def chosen(name):
    return eval(name)


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(literal, text, text)
    text.submit(own, text, text)
    text.submit(evaluated, text, text)
    text.submit(checked, text, text)
    gr.Slider().release(number, gr.Slider(), text)
    text.submit(cleaned, text, text)
    gr.Radio(["len", "max"]).change(chosen, gr.Radio(["len", "max"]), text)

demo.launch()
