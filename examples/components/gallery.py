"""A list of (picture, caption), the caption None where there is none."""

import gradio as gr
from PIL import Image

COLOURS = ("orange", "navy", "green")
PICTURES = [(Image.new("RGB", (80, 80), colour), colour) for colour in COLOURS]


def names(pictures: list[tuple[Image.Image, str | None]] | None) -> str:
    return ", ".join(caption or "no caption" for _, caption in pictures or [])


with gr.Blocks() as demo:
    gallery = gr.Gallery(PICTURES, type="pil", columns=3, height=200, label="Colours")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(names, gallery, result)

demo.launch()
