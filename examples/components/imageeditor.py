"""A dict: the background, a list of layers, and both put together as "composite"."""

from typing import Any

import gradio as gr
from PIL import Image

START = Image.new("RGB", (120, 80), "orange")


def describe(drawing: dict[str, Any] | None) -> str:
    if drawing is None or drawing["composite"] is None:
        return "nothing drawn"
    return f"{drawing['composite'].size}, {len(drawing['layers'])} layers"


with gr.Blocks() as demo:
    drawing = gr.ImageEditor(START, type="pil", label="Drawing")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(describe, drawing, result)

demo.launch()
