# gradio: 6.31.0
import functools

import gradio as gr
from work import weigh


@gr.cache
def one(text):
    return text


@gr.cache(key=lambda given: given["text"])
def two(text, progress=gr.Progress()):
    return text


@gr.cache(per_session=True)
def three(text, size=3):
    return text * size


@functools.cache
def four(text, progress=gr.Progress()):
    return text


def five(text, request: gr.Request, store=gr.Cache(per_session=True)):
    found = store.get(text)
    if found is None:
        store.set(text, answer=weigh(text))
    cached = gr.cache(weigh)
    return cached(text)


@gr.cache
def six(text, n: int = 2):
    yield from text * n


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(one, box, box)
    box.submit(two, box, box)
    box.change(three, box, box)
    box.change(four, box, box)
    box.blur(five, box, box)
    box.select(six, box, box)
