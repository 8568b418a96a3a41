"""A picture and a list of (box or mask, label); select says which label was clicked."""

import gradio as gr
from PIL import Image

PICTURE = Image.new("RGB", (120, 80), "orange")


def find() -> tuple[tuple[Image.Image, list[tuple[tuple[int, int, int, int], str]]], str]:
    boxes = [((10, 10, 50, 60), "left"), ((70, 20, 110, 70), "right")]
    return (PICTURE, boxes), f"{len(boxes)} things found"


def clicked(event: gr.SelectData) -> str:
    return f"{event.value} clicked"


with gr.Blocks() as demo:
    found = gr.AnnotatedImage(label="Found")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(find, None, [found, result])
    found.select(clicked, None, result)

demo.launch()
