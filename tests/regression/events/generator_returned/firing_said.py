"""What is handed over, in words."""

import gradio as gr


def stream(text):
    yield text


async def later(text):
    return text


def streamed(text):
    return stream(text)  # expect: generator-returned "a generator"


def awaited(text):
    return later(text)  # expect: generator-returned "a coroutine"


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(streamed, box, out)
    box.submit(awaited, box, out)
