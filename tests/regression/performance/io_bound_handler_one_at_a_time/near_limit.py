import functools

import gradio as gr
import openai
import requests


def fetch(url):
    return requests.get(url, timeout=9).text


def lines(url):
    for line in requests.get(url, timeout=9).iter_lines():
        yield line.decode()


def compute(text):
    return text.upper()


def connect(key):
    client = openai.OpenAI(api_key=key)
    return client


def patient(key):
    return openai.OpenAI(api_key=key).with_options(timeout=60)


@functools.lru_cache
def known(url):
    return requests.get(url, timeout=9).text


def start():
    return requests.get("https://example.org", timeout=3).text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(fetch, box, box, concurrency_limit=10)
    box.focus(lines, box, box)
    box.change(compute, box, box)
    box.blur(connect, box, gr.State(None))
    box.blur(patient, box, gr.State(None))
    box.blur(known, box, box)
    demo.load(start, None, box)
