import gradio as gr
import numpy as np

from models import model


def looped(texts):
    return [[t.upper() for t in texts]]


def rebound(texts):
    texts = np.array(texts)
    return [texts.tolist()]


def passed(texts):
    return [model(texts)]


def double(texts):
    return [list(texts * 1)]


def checked(texts):
    if isinstance(texts, str):
        return texts.upper()
    return [[t for t in texts]]


def shadowed(texts):
    return [[texts.upper() for texts in texts]]


def counted(texts):
    return [[texts.count(t) for t in texts]]


def loud(texts):
    return [[t + "!" for t in texts]]


def joined(texts, others):
    both = texts + others
    return [list(both[: texts.__len__()])]


def by_component(data):
    return [[str(part) for part in data.values()]]


def single(text):
    return text.upper()


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(looped, box, box, batch=True)
    box.submit(rebound, box, box, batch=True)
    box.submit(passed, box, box, batch=True)
    box.submit(double, box, box, batch=True)
    box.submit(checked, box, box, batch=True)
    box.submit(shadowed, box, box, batch=True)
    box.submit(counted, box, box, batch=True)
    box.submit(loud, box, box, batch=True)
    box.submit(joined, [box, box], box, batch=True)
    box.submit(by_component, {box}, box, batch=True)
    box.submit(single, box, box)
