import gradio as gr
import torch


def run(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(run, box, box)
demo.queue(max_size=20)
demo.launch()
