import gradio as gr
from transformers import pipeline

writer = pipeline("text-generation")


def write(text):
    return writer(text)


def rewrite(text):
    return writer(text + "again")


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(write, box, box, concurrency_id="gpu")
    box.change(rewrite, box, box, concurrency_id="gpu")
