"""An array by default; type="pil" hands over a PIL image, type="filepath" a path."""

import gradio as gr
from PIL import Image

START = Image.new("RGB", (120, 80), "orange")


def turn(picture: Image.Image | None) -> tuple[Image.Image | None, str]:
    if picture is None:
        return None, "no picture"
    turned = picture.rotate(90, expand=True)
    return turned, f"{turned.width} x {turned.height}"


with gr.Blocks() as demo:
    with gr.Row():
        picture = gr.Image(START, type="pil", label="Picture", height=200)
        turned = gr.Image(label="Turned", height=200, interactive=False)
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(turn, picture, [turned, result])

demo.launch()
