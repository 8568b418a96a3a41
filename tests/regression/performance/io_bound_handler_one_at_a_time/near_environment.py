import os

os.environ["GRADIO_DEFAULT_CONCURRENCY_LIMIT"] = "20"

import gradio as gr
import requests


def fetch(url):
    return requests.get(url, timeout=9).text


gr.Interface(fetch, "text", "text").launch()
