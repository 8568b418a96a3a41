import gradio as gr
from helpers import draw


def other(width, height):
    if 2 < height and width:  # expect: empty-value-handed-on
        return draw(width)
    return draw(height)


def turned(width):
    same = 2 == 3
    return 2 * width if same else 3  # expect: empty-value-handed-on


def equal(width):
    print(width == 3)
    return draw(width)  # expect: empty-value-handed-on


def between(width):
    low = 1
    if low < 2:
        return draw(width)  # expect: empty-value-handed-on
    return low


def none_given(size):
    return draw(size)  # expect: empty-value-handed-on


with gr.Blocks() as demo:
    width = gr.Number(label="Width")
    height = gr.Number(label="Height")
    size = gr.Radio(["S", "M"])
    out = gr.Textbox(label="Out")
    width.submit(other, [width, height], out)
    width.submit(turned, width, out)
    width.submit(equal, width, out)
    width.submit(between, width, out)
    size.change(none_given, size, out)
