import gradio as gr
from transformers import pipeline
from settings import NAMES

MODELS = {}


def looped(text):
    for name in NAMES:
        if name in text:
            run(name)
    return text


def run(name):
    return pipeline("translation", name)


def repeated(text):
    while text:
        start()
    return text


def start():
    while NAMES:
        return pipeline("translation")


def lines():
    model = pipeline("translation")
    yield model("x")


def streamed(text):
    return list(lines())


def known(text):
    return first(text)


def first(text):
    if text in MODELS:
        return MODELS[text]
    return pipeline("translation")(text)


def named(text):
    for name in text.split():
        model = pipeline("translation", name)
        text = model(text)[0]
    return text


def walrus(text):
    if (name := text.strip()):
        print(name)
    return pipeline("translation", name)(text)


def derived(text):
    kind = text[:2]
    name = f"model-{kind}"
    return pipeline("translation", name)(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(looped, box, out)
    box.change(repeated, box, out)
    box.blur(streamed, box, out)
    box.submit(known, box, out)
    box.submit(named, box, out)
    box.submit(walrus, box, out)
    box.submit(derived, box, out)
