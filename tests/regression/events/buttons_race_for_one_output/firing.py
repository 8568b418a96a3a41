import time

import gradio as gr
import requests
from time import sleep


def slow(text):
    time.sleep(3)
    return text


def slower(text):
    sleep(5)
    return text


def stream(text):
    for letter in text:
        yield letter


def fetch(text):
    return requests.get("https://example.org", timeout=5).text


def model(text):
    return PIPE.generate(text)


PIPE = None

with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    side = gr.Textbox()
    one = gr.Button()
    two = gr.Button()
    three = gr.Button()
    one.click(slow, text, out)
    two.click(slower, text, [side, out])  # ask: buttons-race-for-one-output
    three.click(stream, text, [out])  # ask: buttons-race-for-one-output
    gr.Button().click(fetch, text, out)  # ask: buttons-race-for-one-output

    @gr.Button("Model").click(inputs=text, outputs=out)  # ask: buttons-race-for-one-output
    def decorated(value):
        time.sleep(2)
        return value
