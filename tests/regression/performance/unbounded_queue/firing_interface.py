import gradio as gr
from diffusers import DiffusionPipeline

pipe = DiffusionPipeline.from_pretrained("a/b")


def paint(prompt):
    return pipe(prompt).images[0]


gr.Interface(paint, "text", "image").launch()  # expect: unbounded-queue
