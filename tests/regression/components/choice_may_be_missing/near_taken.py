"""A dropdown that a button takes, or that starts with what was said."""

import gradio as gr

with gr.Blocks() as demo:
    name = gr.Dropdown(choices=["a", "b"], label="Name")
    other = gr.Dropdown(choices=["a", "b"], value="b", label="Other")
    text = gr.Textbox(label="Text")
    name.change(str.upper, name, text)
    gr.Button("Go").click(str.lower, name, text)
    other.change(str.upper, other, text)
