"""Hosts that are fixed, compared, chosen, or no business of the visitor's."""

from urllib.parse import urlparse

import gradio as gr
import requests

HOSTS = {"example.org"}
PAGES = {"home": "https://example.org/"}


def fixed(word):
    return requests.get(f"https://example.org/words/{word}").text


def parameter(word):
    return requests.get("https://example.org/words", params={"word": word}).text


def compared(url):
    if urlparse(url).hostname not in HOSTS:
        raise gr.Error("Not that host")
    return requests.get(url).text


def begins(url):
    if not url.startswith("https://example.org/"):
        raise gr.Error("Not that host")
    return requests.get(url).text


def chosen(name):
    return requests.get(PAGES[name]).text


def own(text):
    requests.post("https://example.org/notes", data=text)


def dictionary(url):
    pages = {}
    return pages.get(url)


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(fixed, text, text)
    text.submit(parameter, text, text)
    text.submit(compared, text, text)
    text.submit(begins, text, text)
    gr.Radio(list(PAGES)).change(chosen, gr.Radio(list(PAGES), value="home"), text)
    text.submit(own, text)
    text.submit(dictionary, text, text)

demo.launch()
