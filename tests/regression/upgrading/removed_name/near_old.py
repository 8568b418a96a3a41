# gradio: 3.50.2
import gradio as gr
from gradio import Box

with gr.Box():
    gr.Gallery().style(grid=2)
