import json

import gradio as gr
import transformers

from pipelines import Reader, pipeline
from tools import whisper


def run(text):
    transformers.set_seed(3)
    reader = Reader.from_pretrained("x")
    task = pipeline("x")
    data = json.load(open("a.json"))
    return reader(text) + whisper.load_model("x")(text) + task(text) + str(data)


def not_a_handler():
    from transformers import pipeline

    return pipeline("x")


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(run, box, box)
