import time

import gradio as gr


def slow(text):
    yield text
    time.sleep(3)


def slower(text):
    yield text
    time.sleep(5)


with gr.Blocks() as demo:
    text = gr.Textbox()
    one = gr.Button()
    two = gr.Button()
    three = gr.Button()
    first = one.click(slow, text, text)
    two.click(slower, text, text, cancels=[first])

with gr.Blocks() as second:
    text = gr.Textbox()
    one = gr.Button()
    two = gr.Button()
    one.click(slow, text, text, concurrency_id="gpu")
    two.click(slower, text, text, concurrency_id="gpu")
