"""Updates that go nowhere, and those that something reads."""

import gradio as gr

last = None


def statement(text):
    gr.update(value=text)  # expect: update-thrown-away
    return text


def named(text):
    change = gr.update(value=text)  # expect: update-thrown-away
    return text


def read(text):
    change = gr.update(value=text)
    return change


def outer(text):
    global last
    last = gr.update(value=text)
    return text


def closure(text):
    change = None

    def inner():
        nonlocal change
        change = gr.update(value=text)

    inner()
    return change


def ignored(text):
    _ = gr.update(value=text)
    return text


def looped(text):
    for change in gr.update(value=text):
        pass
    return text


def handed(text):
    size = 5
    print(gr.update(value=text))
    return text


gr.update(value="x")

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(statement, box, box)
