import gradio as gr
from helpers import draw


def grow(width):
    return draw(width * 2)


with gr.Blocks() as demo:
    width = gr.Slider(1, 9, label="Width")
    out = gr.Textbox(label="Out")
    width.release(grow, width, out)
