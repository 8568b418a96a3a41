import contextlib

import gradio as gr


@contextlib.contextmanager
def opened():
    try:
        yield 1
    finally:
        print("x")


def fixture():
    try:
        yield 1
    finally:
        yield 2


def handler(text):
    with opened():
        return list(fixture())


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(handler, text, text)
