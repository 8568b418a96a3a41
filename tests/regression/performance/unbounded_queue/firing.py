# gradio: 4.44.1, 6.31.0
import gradio as gr
import torch


def run(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(run, box, box)

demo.launch()  # expect: unbounded-queue
