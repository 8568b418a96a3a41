import os

import gradio as gr


def say(text):
    return text + os.environ.get("SUFFIX", "")


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(say, box, out)
