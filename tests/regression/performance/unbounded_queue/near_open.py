import gradio as gr
import torch

from settings import QUEUE

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(lambda t: t, box, box)
demo.queue(**QUEUE).launch()
