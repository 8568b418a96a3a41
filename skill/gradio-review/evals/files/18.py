"""Caption and tags of a picture, two models on one GPU."""

import gradio as gr
from transformers import pipeline

captioner = pipeline("image-to-text", device=0)
tagger = pipeline("image-classification", device=0)


def caption(image):
    return captioner(image)[0]["generated_text"]


def tags(image):
    return {found["label"]: found["score"] for found in tagger(image)}


def clear():
    return None, "", {}


with gr.Blocks() as demo:
    image = gr.Image(type="pil", label="Picture")
    text = gr.Textbox(label="Caption")
    labels = gr.Label(label="Tags")
    with gr.Row():
        first = gr.Button("Caption")
        second = gr.Button("Tags")
        wipe = gr.Button("Clear")
    first.click(caption, image, text, concurrency_limit=2, concurrency_id="gpu")
    second.click(tags, image, labels, concurrency_id="gpu")
    wipe.click(clear, None, [image, text, labels])

if __name__ == "__main__":
    demo.launch()
