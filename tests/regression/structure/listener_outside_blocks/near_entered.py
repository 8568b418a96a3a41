"""Cells of a notebook, one after the other."""

import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()

demo.__enter__()
box.submit(len, box, None)
demo.__exit__()
