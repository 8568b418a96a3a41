import gradio as gr
from page import INPUTS

with gr.Blocks() as demo:
    box = gr.Textbox(lines=3)
    out = gr.Textbox()
    go = gr.Button()
    box.submit(lambda text: text, box, out)
    go.click(print, INPUTS, out)

