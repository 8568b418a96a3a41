"""What is loaded depends on what was asked for, in one way or another, or is seldom loaded."""

import json

import gradio as gr
from transformers import AutoModel, pipeline


def load(folder):
    return AutoModel.from_pretrained(folder)


def load_listed(folder):
    with open(folder + "/model.json") as file:
        name = json.load(file)["name"]
    return AutoModel.from_pretrained(name)


def load_foreign(language):
    if language == "en":
        return str
    return pipeline("translation")


def of_folder(folder, text):
    return load_listed(folder)(text) + load(folder=folder)(text)


def of_language(language, text):
    return load_foreign(language)(text)


def of_named_language(language, text):
    return load_foreign(language=language)(text)


def of_pair(spec, text):
    task, name = spec.split(":")
    return pipeline(task, name)(text)


def of_first(spec, text):
    for name in spec.split(","):
        text = pipeline("translation", name)(text)
    return text


def of_last(spec, text):
    if (name := spec.rpartition("/")[2]) and text:
        print(name)
    chosen: str = name.lower()
    return pipeline("translation", chosen)(text)


def of_language_pair(spec, text):
    name = "small"
    if spec.startswith("zh"):
        name = "large"
    return pipeline("translation", name)(text)


def fallback():
    return pipeline("summarization")


def short(text):
    if len(text) > 10_000:
        summarise = pipeline("summarization")
        text = summarise(text)
    if len(text) > 5_000:
        text = fallback()(text)
    return text


def models():
    yield pipeline("translation")


def waiting(text):
    later = models()
    return text, later


with gr.Blocks() as demo:
    spec, box = gr.Textbox(), gr.Textbox()
    box.submit(of_folder, [spec, box], box)
    box.submit(of_language, [spec, box], box)
    box.submit(of_named_language, [spec, box], box)
    box.submit(of_pair, [spec, box], box)
    box.submit(of_language_pair, [spec, box], box)
    box.submit(of_first, [spec, box], box)
    box.submit(of_last, [spec, box], box)
    box.submit(short, box, box)
    box.submit(waiting, box, [box, gr.State(None)])
