"""Choices that stay the visitor's, models that are loaded once, and what nobody else is shown."""

import functools
import threading

import gradio as gr
from transformers import pipeline

models = {}
model = None
settings = {"temperature": 0.7}
by_visitor = {}
lock = threading.Lock()
written = ""
voice = "a"
CHOICES = ["small", "large"]


def loaded(name):
    if name not in models:
        models[name] = pipeline(model=name)
    return models[name]


def describe(name, text):
    return loaded(name)(text)


def first(text):
    global model
    if model is None:
        model = pipeline()
    return model(text)


@functools.lru_cache
def kept(name):
    return pipeline(model=name)


def translate(name, text):
    return kept(name)(text)


def generate(value, text):
    options = dict(settings)
    options["temperature"] = value
    return text * int(options["temperature"] * 10)


def choose(name, request: gr.Request):
    by_visitor[request.session_hash] = name


def chosen(request: gr.Request):
    return by_visitor[request.session_hash]


def guarded(value):
    with lock:
        settings["temperature"] = value


def shown():
    return settings["temperature"]


def note(name):
    global written
    written = name


def own(name):
    global voice
    voice = name
    return voice


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    name = gr.Dropdown(CHOICES)
    number = gr.Slider(0, 1)
    text.submit(describe, [name, text], out)
    text.submit(first, text, out)
    text.submit(translate, [name, text], out)
    text.submit(generate, [number, text], out)
    name.change(choose, name)
    gr.Button("Mine").click(chosen, None, out)
    number.release(guarded, number)
    gr.Button("Setting").click(shown, None, out)
    name.change(note, name)
    name.change(own, name, out)

demo.launch()
