"""The cells of a notebook, where launch() goes on."""

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch()

with gr.Blocks() as second:
    box = gr.Textbox()
    box.submit(lambda x: x, box, box)
