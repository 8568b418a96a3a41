import gradio as gr
import pandas as pd

from torch_tools import run

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(lambda t: t, box, box)
demo.launch()
