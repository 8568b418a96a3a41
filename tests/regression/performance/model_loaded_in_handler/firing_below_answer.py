import gradio as gr
from transformers import pipeline

from settings import NAMES


def make(text):
    model = pipeline("translation")  # expect: model-loaded-in-handler
    if not text:
        return text.strip()
    return model(text)


def helper(text):
    make(text)
    return text


def straight(text):
    model = pipeline("summarization")  # expect: model-loaded-in-handler
    return model(text)


def local(text):
    name = NAMES[0]
    return pipeline("translation", name)(text)  # expect: model-loaded-in-handler


def caller(text):
    straight(text)
    straight(text)
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(helper, box, box)
    box.blur(local, box, box)
    box.change(caller, box, box)
