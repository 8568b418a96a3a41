from functools import lru_cache, partial

import gradio as gr
from somewhere import make_runner


def times(factor):
    def handler(value):
        return value * factor

    return handler


def times_lambda(factor):
    return lambda value: value * factor


def pick(name):
    return HANDLERS[name]


def shown(fn):
    return fn


@lru_cache
def cached():
    return "text"


HANDLERS = {"a": len}


class Call:
    def __call__(self, value):
        return value


with gr.Blocks() as demo:
    number = gr.Number()
    go = gr.Button()
    go.click(times(3), number, number)
    go.click(times_lambda(3), number, number)
    go.click(partial(max, 3), number, number)
    go.click(pick("a"), number, number)
    go.click(shown(max), number, number)
    go.click(make_runner(), number, number)
    go.click(Call(), number, number)
    go.click(cached(), number, number)
    go.click(lambda value: times(2)(value), number, number)
