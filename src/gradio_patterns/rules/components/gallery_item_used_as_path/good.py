import gradio as gr
from PIL import Image

Image.new("RGB", (8, 6)).save("boat.png")


def first_size(pictures):
    with Image.open(pictures[0][0]) as picture:
        return f"{picture.width} x {picture.height}"


with gr.Blocks(title="Sizes") as demo:
    pictures = gr.Gallery(["boat.png"], type="filepath", label="Pictures")
    size = gr.Textbox(label="Size")
    go = gr.Button("Measure")
    go.click(first_size, pictures, size)


if __name__ == "__main__":
    demo.launch()
