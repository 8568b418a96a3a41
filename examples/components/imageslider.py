"""Two pictures, one over the other: before and after."""

import gradio as gr
from PIL import Image, ImageOps

START = Image.new("RGB", (120, 80), "orange")


def invert(picture: Image.Image) -> tuple[tuple[Image.Image, Image.Image], str]:
    return (picture, ImageOps.invert(picture)), "inverted"


with gr.Blocks() as demo:
    picture = gr.Image(START, type="pil", label="Picture", height=200)
    both = gr.ImageSlider(type="pil", label="Before and after")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(invert, picture, [both, result])

demo.launch()
