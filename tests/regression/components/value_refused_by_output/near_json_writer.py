# gradio: 4.16.0, 5.34.2, 5.40.0
import gradio as gr
import pandas as pd
from PIL import Image


def number():
    return 5


def frame():
    return pd.DataFrame({"name": ["Ada"]})


def picture():
    return Image.new("RGB", (9, 9))


with gr.Blocks() as demo:
    go = gr.Button()
    go.click(number, None, gr.JSON())
    go.click(frame, None, gr.HTML())
    go.click(picture, None, gr.Number())
    go.click(picture, None, gr.Button())
