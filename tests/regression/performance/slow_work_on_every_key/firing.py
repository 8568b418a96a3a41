import time

import gradio as gr
import requests
from gradio import Textbox


def ask(text):
    return requests.get("https://example.org", params={"q": text}).text


def stream(text):
    for word in text.split():
        yield word


def model(text):
    time.sleep(3)
    return text


with gr.Blocks() as demo:
    box = Textbox()
    code = gr.Code()
    out = gr.Textbox()
    box.change(ask, box, out)  # expect: slow-work-on-every-key
    out.input(fn=model, inputs=out, outputs=out)  # expect: slow-work-on-every-key
    code.change(stream, code, out)  # expect: slow-work-on-every-key
    gr.on([box.submit, box.input], model, box, out)  # expect: slow-work-on-every-key
