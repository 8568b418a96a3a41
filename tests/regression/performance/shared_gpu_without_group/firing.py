# gradio: 4.44.1, 6.31.0
import gradio as gr
from diffusers import DiffusionPipeline
from transformers import pipeline

writer = pipeline("text-generation")
pipe = DiffusionPipeline.from_pretrained("a/b").to("cuda")


def write(text):
    return writer(text)


def rewrite(text):
    return writer(text + "again")


def paint(text):
    return pipe(text).images[0]


def repaint(text):
    return pipe(prompt=text).images[0]


with gr.Blocks() as demo:
    box = gr.Textbox()
    image = gr.Image()
    box.submit(write, box, box)
    box.change(rewrite, box, box)  # ask: shared-gpu-without-group
    box.blur(paint, box, image)
    box.focus(fn=repaint, inputs=box, outputs=image)  # ask: shared-gpu-without-group
