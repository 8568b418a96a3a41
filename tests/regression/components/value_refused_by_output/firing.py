import gradio as gr
import pandas as pd
from PIL import Image


def clear():
    return None, ""  # expect: value-refused-by-output


def table_for_picture(name):
    frame = pd.DataFrame({"name": [name]})
    return frame  # expect: value-refused-by-output


def counts(name):
    return {"cat": 1, "dog": 2}  # expect: value-refused-by-output


def number(name):
    yield 0  # expect: value-refused-by-output
    yield "clip.mp4"


def picture(name):
    return gr.update(value=Image.new("RGB", (9, 9)))  # expect: value-refused-by-output


with gr.Blocks() as demo:
    name = gr.Textbox()
    sound = gr.Audio()
    shown = gr.Image()
    film = gr.Video()
    plot = gr.Plot()
    go = gr.Button()
    go.click(clear, None, [name, sound])
    go.click(table_for_picture, name, shown)
    go.click(counts, name, plot)
    go.click(number, name, film)
    go.click(picture, name, plot)
    go.click(lambda: "", None, shown)  # expect: value-refused-by-output
