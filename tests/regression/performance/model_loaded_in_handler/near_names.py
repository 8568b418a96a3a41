import json

import gradio as gr

from pipelines import pipeline
from tools import whisper


def run(text):
    task = pipeline("x")
    data = json.load(open("a.json"))
    return whisper.load_model("x")(text) + task(text) + str(data)


def not_a_handler():
    from transformers import pipeline

    return pipeline("x")


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(run, box, box)
