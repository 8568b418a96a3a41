import copy

import gradio as gr

START = []
TEXT = "start"
NAMES = ["a"]


def reset():
    return list(START)


def again():
    return copy.deepcopy(START)


def local():
    START = []
    return START


def text():
    return TEXT


def add(item, rows):
    rows.append(item)
    return rows


def fresh(item, names):
    return [*names, item]


with gr.Blocks() as demo:
    rows = gr.State([])
    names = gr.State([])
    box = gr.Textbox()
    gr.Button().click(reset, None, rows)
    gr.Button().click(again, None, rows)
    gr.Button().click(local, None, rows)
    gr.Button().click(text, None, rows)
    box.submit(add, [box, rows], rows)
    gr.Button().click(lambda: NAMES, None, names)
    box.submit(fresh, [box, names], names)
