"""One of the outputs may be this dropdown."""

import gradio as gr
from parts import box


def refused(side):
    if side is None:
        raise gr.Error("Choose a side")
    return side, side


with gr.Blocks() as demo:
    go, out = gr.Button(), gr.Textbox()
    one = gr.Dropdown(["left", "right"])
    go.click(refused, one, [out, box])
