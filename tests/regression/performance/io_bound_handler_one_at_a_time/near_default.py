import gradio as gr
import requests


def fetch(url):
    return requests.get(url, timeout=9).text


gr.Interface(fetch, "text", "text").queue(default_concurrency_limit=10).launch()
