"""Addresses that a visitor types, fetched by the server."""

import urllib.request

import gradio as gr
import httpx
import requests


def page(url):
    return requests.get(url, timeout=5).text  # expect: address-from-visitor


def stripped(url):
    return httpx.get(url.strip()).text  # expect: address-from-visitor


def opened(url):
    with urllib.request.urlopen(url) as answer:  # expect: address-from-visitor
        return answer.read()


def helped(url):
    return fetch(url)


def fetch(address):
    return requests.post(address, json={}).json()  # expect: address-from-visitor


def below(base):
    return requests.get(f"{base}/status").text  # expect: address-from-visitor


def joined(base):
    path = "robots.txt"
    return requests.head(base + path).headers  # expect: address-from-visitor


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(page, text, text)
    text.submit(stripped, text, text)
    text.submit(opened, text, text)
    text.submit(helped, text, text)
    text.submit(below, text, text)
    text.submit(joined, text, text)

demo.launch()
