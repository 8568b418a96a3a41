import os

import gradio as gr

os.environ["HF_HUB_OFFLINE"] = "1"


def say(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(say, box, out)
