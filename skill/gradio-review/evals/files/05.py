"""Shrinks pictures for a web shop."""

import gradio as gr
from PIL import Image


def shrink(path, width):
    picture = Image.open(path)
    height = int(picture.height * width / picture.width)
    return picture.resize((int(width), height)), f"{int(width)} x {height}"


with gr.Blocks() as demo:
    with gr.Row():
        source = gr.Image(type="filepath", label="Picture")
        small = gr.Image(label="Small")
    width = gr.Slider(50, 1000, value=300, label="Width")
    size = gr.Textbox(label="Size")
    button = gr.Button("Shrink")
    button.click(shrink, source, [small, size])

if __name__ == "__main__":
    demo.launch()
