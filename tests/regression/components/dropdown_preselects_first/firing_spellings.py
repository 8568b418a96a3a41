"""Handlers that wait for None of a dropdown that has its first choice, and those that may get it."""

import gradio as gr

OPTIONS = {"label": "Side"}


def refused(side):
    if side is None:
        raise gr.Error("Choose a side")
    return side


def empty(side):
    if not side:
        raise gr.Error("Choose a side")
    return side


def negative(side):
    if -side:
        raise gr.Error("Choose a side")
    return side


def other(side, text):
    if not text:
        raise gr.Error("Say something")
    if not text.strip():
        raise gr.Error("Say something")
    return side


def open_one(side):
    if not side:
        raise gr.Error("Choose a side")
    return side


with gr.Blocks() as demo:
    go, box, out = gr.Button(), gr.Textbox(), gr.Textbox()
    one = gr.Dropdown(["left", "right"])  # expect: dropdown-preselects-first
    go.click(refused, one, out)
    go.click(empty, one, out)
    two = gr.Dropdown(["left", "right"], label="Two")  # expect: dropdown-preselects-first
    go.click(empty, two, out)
    three = gr.Dropdown(["left", "right"], label="Three")
    go.click(negative, three, out)
    four = gr.Dropdown(["left", "right"], label="Four")
    go.click(other, [four, box], out)
    five = gr.Dropdown(["left", "right"], **OPTIONS)
    go.click(open_one, five, out)
    six = gr.Dropdown(["left", "right"], None)
    go.click(open_one, six, out)
    seven = gr.Dropdown("left", label="Seven")
    go.click(open_one, seven, out)
    eight = gr.Dropdown([], label="Eight")
    go.click(open_one, eight, out)
    nine = gr.Dropdown(["left", "right"], label="Nine")
    go.click(open_one, nine, nine)
    ten = gr.Dropdown(["left", "right"], label="Ten", multiselect=True)
    go.click(open_one, ten, out)
