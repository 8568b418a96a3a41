import gradio as gr
from shop import SOLD_OUT, free


def order(size, note):
    if not free(size):
        raise gr.Error("Not today")
    return size + note


def guarded(size, note):
    if free(size):
        raise gr.Error("Not today")
    return size + note


def short(size, note):
    if len(size) > 1:
        raise gr.Error("One letter")
    return size + note


def noted(size, note):
    if note is None:
        raise gr.Error("Write a note")
    return size + note


def only_large(size, note):
    if size != "L":
        raise gr.Error("Only L is left")
    return size + note


def closed(size, note):
    if size is not None:
        raise gr.Error("The shop is closed")
    return note


def sold_out(size, note):
    if size == SOLD_OUT:
        raise gr.Error("Sold out")
    return size + note


def no_small(size, note):
    if size == "S":
        raise gr.Error("S is sold out")
    return size + note


with gr.Blocks() as demo:
    size = gr.Dropdown(["S", "M", "L"])
    note = gr.Textbox()
    gr.Button("1").click(order, [size, note], note)
    gr.Button("2").click(guarded, [size, note], note)
    gr.Button("3").click(short, [size, note], note)
    gr.Button("4").click(noted, [size, note], note)
    gr.Button("5").click(only_large, [size, note], note)
    gr.Button("6").click(closed, [size, note], note)
    gr.Button("7").click(sold_out, [size, note], note)
    gr.Button("8").click(no_small, [size, note], note)
