import gradio as gr
from machine import State

cart = State([])
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(str, box, box)
