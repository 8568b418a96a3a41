"""What a visitor names and the server fetches; what is chosen, fixed or of another call is left."""

import httpx
import gradio as gr
import requests
from gradio_client import Client
from tools import fetch
from transformers import AutoModel


def requested(address):
    return requests.get(address).text  # ask: resource-named-by-visitor "requests what"


def by_keyword(address):
    return httpx.get(url=address).text  # ask: resource-named-by-visitor "requests what"


def client(space):
    return Client(space).predict()  # ask: resource-named-by-visitor "sends to or fetches"


def model(name):
    return AutoModel.from_pretrained(name)  # ask: resource-named-by-visitor "loads what"


def twice(address):
    requests.get(address)  # ask: resource-named-by-visitor
    return requests.get(address).text


def nothing(address):
    return requests.get() or address


def fixed(address):
    return requests.get("https://example.com", params={"q": 1}).text + address


def second(address):
    return requests.get("https://example.com", address).text


def other(address):
    return fetch(address), address.load(address)


def chosen(name):
    return AutoModel.from_pretrained(name)


with gr.Blocks() as demo:
    box, out, choice = gr.Textbox(), gr.Textbox(), gr.Dropdown(["a", "b"])
    box.submit(requested, box, out)
    box.submit(by_keyword, box, out)
    box.submit(client, box, out)
    box.submit(model, box, out)
    box.submit(twice, box, out)
    box.submit(nothing, box, out)
    box.submit(fixed, box, out)
    box.submit(second, box, out)
    box.submit(other, box, [out, out])
    choice.change(chosen, choice, out)
