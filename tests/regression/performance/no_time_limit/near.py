from urllib.request import urlopen

import gradio as gr
import httpx
import requests
from transformers import TextIteratorStreamer, TextStreamer

from models import OPTIONS, tokenizer

prices = requests.get("http://shop/prices").json()


def ask(text):
    requests.post("http://model:8000", json={"text": text}, timeout=60)
    requests.get("http://model:8000", **OPTIONS)
    httpx.get("http://model:8000")
    urlopen("http://model:8000", timeout=3)
    urlopen("http://model:8000", None, 3)
    return text


def stream(text):
    streamer = TextIteratorStreamer(tokenizer, timeout=30.0, skip_prompt=True)
    print(TextStreamer(tokenizer))
    yield from streamer


def never():
    return requests.get("http://shop/prices").json()


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)
    box.blur(stream, box, box)
