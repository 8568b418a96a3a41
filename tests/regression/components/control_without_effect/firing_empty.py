# gradio: 4.44.1
import argparse

import gradio as gr


def unused_here(text):  # whether code is used is asked by linters
    return text


def shown(text, size):
    text = text.strip()
    return text


with gr.Blocks() as demo:
    gr.Image(value=None, show_label=False)  # ask: control-without-effect "enter"
    gr.Chatbot(likeable=True)  # ask: control-without-effect "like"
    gr.Markdown(shown("a", 1))
    text = gr.Textbox(label="Text")
    text.submit(str.upper, text, text)

demo.launch()
