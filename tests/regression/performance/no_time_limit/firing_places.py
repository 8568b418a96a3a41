"""Requests of a session and of a module, and those of nobody, of a start, or with their own limits."""

import gradio as gr
import requests

session = requests.Session()
ARGUMENTS = ("https://example.com",)
table = {}


def get(text):
    return session.get(text).text  # expect: no-time-limit


def plain(text):
    return requests.patch(text).text  # expect: no-time-limit


def spread(text):
    return requests.get(*ARGUMENTS).text + text


def closed(text):
    session.close()
    session.mount("https://", text)
    return text


def looked_up(text):
    return table.get(text)


def bare(text, get):
    return get(text)


def start():
    return requests.get("https://example.com").text


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(get, box, out)
    box.submit(plain, box, out)
    box.submit(spread, box, out)
    box.submit(closed, box, out)
    box.submit(looked_up, box, out)
    box.submit(bare, [box, box], out)
    demo.load(start, None, out)
