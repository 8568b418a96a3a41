# gradio: 4.0.0
import os

import gradio as gr


def keep(path):
    if path is None:
        raise gr.Error("Nothing there")
    name = path + ".old"
    os.rename(path, name)
    return name


with gr.Blocks() as demo:
    picture = gr.Image(type="filepath")
    out = gr.Textbox()
    go = gr.Button()
    go.click(keep, picture, out)
