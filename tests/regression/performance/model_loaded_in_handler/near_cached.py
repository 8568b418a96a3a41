import functools

import gradio as gr
import spaces
from transformers import AutoModel, pipeline

model = None
models = {}
classifier = pipeline("sentiment-analysis")


@functools.lru_cache
def load():
    return pipeline("translation")


def lazy(text):
    global model
    if model is None:
        model = pipeline("translation")
    return model(text)


def table(text):
    if "x" not in models:
        models["x"] = pipeline("translation")
    return models["x"](text)


def table_later(text):
    made = pipeline("translation")
    models["x"] = made
    return made(text)


def renew():
    global model
    made = pipeline("translation")
    model = made
    return "ready"


def picked(name, text):
    chosen = AutoModel.from_pretrained(name)
    return chosen(text)


def cached(text):
    return load()(text)


def load_button():
    global model
    model = pipeline("translation")
    return "ready"


@functools.lru_cache
def known(text):
    return pipeline("translation")(text)


@spaces.GPU
def on_gpu(text):
    return classifier(text)


class App:
    model: object

    def renew(self):
        self.model: object = pipeline("translation")
        return "ready"

    def load(self):
        self.model = pipeline("translation")
        return "ready"


def for_state(text, kept):
    kept = kept or pipeline("translation")
    return kept(text), kept


def into_state(text):
    made = pipeline("translation")
    return made


with gr.Blocks() as demo:
    box = gr.Textbox()
    state = gr.State(None)
    box.submit(lazy, box, box)
    box.submit(table, box, box)
    box.submit(picked, [box, box], box)
    box.submit(cached, box, box)
    box.submit(known, box, box)
    gr.Button().click(load_button, None, box)
    box.submit(on_gpu, box, box)
    gr.Button().click(App().load, None, box)
    gr.Button().click(App().renew, None, box)
    gr.Button().click(renew, None, box)
    box.submit(table_later, box, box)
    gr.Button().click(into_state, box, state)
