"""Within the bounds, at them, None, without bounds, or bounds that are not known here."""

import gradio as gr
from parts import LEAST, settings


def low():
    return 1


def high():
    return 8


def nothing():
    return None


def big():
    return 10_000


def computed(value):
    return value * 100


def truth():
    return False


def text():
    return "0"


with gr.Blocks() as demo:
    go, out = gr.Button(), gr.Textbox()
    guests = gr.Number(2, minimum=1, maximum=8)
    plain = gr.Number(2)
    foreign = gr.Number(2, minimum=LEAST)
    opened = gr.Number(2, **settings)
    slider = gr.Slider(1, 8)
    go.click(low, None, guests)
    go.click(high, None, guests)
    go.click(nothing, None, guests)
    go.click(big, None, plain)
    go.click(lambda: -1, None, foreign)
    go.click(big, None, opened)
    go.click(computed, guests, guests)
    go.click(truth, None, guests)
    go.click(text, None, slider)
    go.click(lambda *values: str(values), [guests, plain, foreign, opened, slider], out)
