from urllib.request import urlopen

import gradio as gr
import requests
from transformers import TextIteratorStreamer

from models import tokenizer


def ask(text):
    answer = requests.post("http://model:8000", json={"text": text})  # expect: no-time-limit
    return answer.json()["text"]


def page(address):
    with urlopen(f"http://{address}") as answer:  # expect: no-time-limit
        return answer.read()


def stream(text):
    streamer = TextIteratorStreamer(tokenizer, skip_prompt=True)  # expect: no-time-limit
    yield from streamer


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)
    box.change(page, box, box)
    box.blur(stream, box, box)
