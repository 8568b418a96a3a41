# gradio: 4.44.1, 6.31.0
import random
from datetime import date, datetime

import gradio as gr
import requests
from gradio import Examples


def roll(text):
    return random.choice(text)


def fetch(url):
    return requests.get(url, timeout=3).text


def today(text):
    return f"{text} {date.today()}"


def now(text):
    return f"{text} {datetime.now()}"


with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, roll, cache_examples=True)  # ask: stale-example-cache
    Examples(
        examples=["a"],
        inputs=box,
        outputs=box,
        fn=fetch,
        cache_examples=True,  # ask: stale-example-cache
    )
    gr.Examples(["a"], box, box, today, cache_examples=True)  # ask: stale-example-cache

gr.Interface(now, "text", "text", examples=["a"], cache_examples=True).launch()  # ask: stale-example-cache
