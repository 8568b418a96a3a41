from functools import lru_cache

import gradio as gr
from loaders import load_vocoder


@lru_cache
def vocoder(voice):
    return load_vocoder(voice)


def sing(text):
    return vocoder("a")(text)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(sing, box, out)
