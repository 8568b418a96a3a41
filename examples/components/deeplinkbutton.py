"""Copies a link that brings others to the same inputs; needs a public API of the listeners."""

import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda name: f"Hello, {name}!", name, result)
    gr.DeepLinkButton()

demo.launch()
