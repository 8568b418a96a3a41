"""Whole numbers, and choices of which several may be taken."""

import gradio as gr

SEVERAL = True

with gr.Blocks() as demo:
    gr.Button("Stop", scale=2.0)
    gr.Button("Go", scale=1)
    gr.Dropdown(["a", "b"], multiselect=True, max_choices=2)
    gr.Dropdown(["a", "b"], multiselect=SEVERAL, max_choices=2)
