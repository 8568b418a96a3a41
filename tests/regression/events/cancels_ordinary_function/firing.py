# gradio: 3.50.2, 6.31.0
import time

import gradio as gr


def render(text):
    time.sleep(20)
    return text


def stream(text):
    for letter in text:
        yield letter


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    stop = gr.Button()
    running = go.click(render, text, text)
    streaming = text.submit(stream, text, text)
    stop.click(None, None, None, cancels=[running])  # expect: cancels-ordinary-function "is no generator"
    stop.click(fn=None, cancels=running)  # expect: cancels-ordinary-function
    stop.click(
        cancels=[
            streaming,
            running,  # expect: cancels-ordinary-function
        ]
    )
    more = gr.Button()
    after = more.click(stream, text, text).then(render, text, text)
    text.change(None, cancels=[after])  # expect: cancels-ordinary-function
