"""Braces that are meant: nothing fills them."""

import gradio as gr

HELP = "Write {name} where the name is to stand"

with gr.Blocks() as demo:
    gr.Markdown(HELP)
    gr.Markdown("{x}".format(x=1))
    gr.Textbox(label="Space", placeholder="https://huggingface.co/spaces/username/app")
