import gradio as gr
from gradio import Radio

LEVELS = [1, 2, 3]


def price(size):
    if size == "1":  # expect: compared-with-other-type
        return "small"
    if "2" == size:  # expect: compared-with-other-type
        return "middle"
    return "large" if size != "3" else ""  # expect: compared-with-other-type


def level(number, colour):
    if number in ("1", "2"):  # expect: compared-with-other-type, compared-with-other-type
        return "low"
    return "red" if colour == 7 else "blue"  # expect: compared-with-other-type


with gr.Blocks() as demo:
    size = gr.Radio([1, 2, 3], value=1)
    number = gr.Dropdown(choices=LEVELS)
    colour = Radio([("Red", "7"), ("Blue", "8")])
    out = gr.Textbox()
    size.change(price, size, out)
    number.change(level, [number, colour], out)
