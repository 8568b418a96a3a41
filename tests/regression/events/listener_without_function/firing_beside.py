import gradio as gr
from settings import LISTENER

with gr.Blocks() as demo:
    box = gr.Textbox()
    stop = gr.Button()
    stop.click(inputs=box, outputs=box)  # expect: listener-without-function
    stop.click(inputs=box, outputs=box, **LISTENER)
    stop.click(*LISTENER, outputs=box)
