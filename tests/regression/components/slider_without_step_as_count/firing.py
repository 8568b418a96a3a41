import gradio as gr
from gradio import Slider

MOST = 20


def repeat(text, times):
    for _ in range(1, times):  # expect: slider-without-step-as-count
        text += "!"
    return text


def first(text, count):
    return text[:count]  # expect: slider-without-step-as-count


def line(width):
    return "-" * width  # expect: slider-without-step-as-count


with gr.Blocks() as demo:
    box = gr.Textbox()
    times = gr.Slider(0, 10)
    count = Slider(minimum=1, maximum=MOST, value=5)
    box.submit(repeat, [box, times], box)
    box.change(first, [box, count], box)
    times.release(line, times, box)
