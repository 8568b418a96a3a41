import datetime

import gradio as gr
import pandas as pd
from PIL import Image


def rows(name):
    return pd.DataFrame({"name": [name]})


def several(name):
    return {"cat": 1, "dog": 2}, 3, "", None


def now(name):
    return datetime.datetime.now()


def picture(name):
    if name:
        return Image.new("RGB", (9, 9))
    return None


with gr.Blocks() as demo:
    name = gr.Textbox()
    go = gr.Button()
    go.click(rows, name, gr.Dataframe())
    go.click(several, name, [gr.JSON(), gr.Number(), gr.Textbox(), gr.Plot()])
    go.click(now, name, gr.Textbox())
    go.click(picture, name, gr.Image())
    go.click(lambda: "", None, gr.HTML())
    go.click(lambda: gr.update(value=None), None, gr.Audio())
