"""In Colab launch() goes on; what a function does is done when it is called."""

import sys

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
other = gr.Interface(lambda x: x, "text", "text")

if "google.colab" in sys.modules:
    demo.launch()
    other.launch()
demo.launch()


def extended():
    with gr.Blocks() as more:
        box = gr.Textbox()
        box.submit(lambda x: x, box, box)
    return more
