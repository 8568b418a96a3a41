import gradio as gr
from helpers import draw


def grow(width):
    if width is None:
        raise gr.Error("Enter a width")
    return draw(width * 2)


with gr.Blocks() as demo:
    width = gr.Number(label="Width")
    out = gr.Textbox(label="Out")
    width.submit(grow, width, out)
