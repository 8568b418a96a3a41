import random
from itertools import islice

import gradio as gr


def pick(count):
    return random.sample(["a", "b", "c"], count)  # expect: slider-without-step-as-count


def first(text, count):
    return list(islice(text, count))  # expect: slider-without-step-as-count


def all_of_it(text, count):
    return text[:], text[::count]  # expect: slider-without-step-as-count


def wide(text, count):
    return text.center(count)  # expect: slider-without-step-as-count


with gr.Blocks() as demo:
    box = gr.Textbox()
    count = gr.Slider(0, 3)
    out = gr.JSON()
    count.change(pick, count, out)
    count.release(first, [box, count], out)
    count.input(wide, [box, count], box)
    half = gr.Slider(maximum=50)
    half.input(all_of_it, [box, half], box)
