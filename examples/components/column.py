"""One below the other; scale= shares the width of a Row."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column(scale=2):
            name = gr.Textbox("Ada", label="Name")
            button = gr.Button("Run")
        with gr.Column(scale=1, min_width=200):
            result = gr.Textbox(label="Result")
    button.click(lambda name: f"Hello, {name}!", name, result)

demo.launch()
