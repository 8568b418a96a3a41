import json

import gradio as gr
from helpers import run


def pair(text):
    key, value = text.split("=")  # expect: typed-format-assumed
    return key + value


def words(text):
    return run(text.split(" "))  # expect: typed-format-assumed


def table(text):
    options = json.loads(text)  # expect: typed-format-assumed
    return run(**options)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(pair, box, out)
    box.submit(words, box, out)
    box.submit(table, box, out)
