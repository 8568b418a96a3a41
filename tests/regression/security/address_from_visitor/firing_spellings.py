"""Addresses that begin with what is typed; a fixed host, a checked text and other calls are left."""

import gradio as gr
import requests
from urllib.request import urlopen


def direct(address):
    return requests.get(address).text  # expect: address-from-visitor


def strung(host):
    return requests.get(f"{host}/x").text  # expect: address-from-visitor


def added(host):
    return urlopen(host + "/x").read()  # expect: address-from-visitor


def stripped(address):
    return requests.get(address.strip()).text  # expect: address-from-visitor


def helper(address):
    return load(address)


def again(address):
    return load(address)


def load(where):
    return requests.post(where).text  # expect: address-from-visitor


def fixed_host(name):
    return requests.get(f"https://example.com/{name}").text


def empty_text(name):
    return requests.get(f"").text + name


def upper(address):
    return requests.get(address.upper()).text


def called(address):
    return requests.get(str(address)).text


def nothing(address):
    return requests.get() or address


def other(address):
    return store.get(address)


store = {}

with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(direct, box, out)
    box.submit(strung, box, out)
    box.submit(added, box, out)
    box.submit(stripped, box, out)
    box.submit(helper, box, out)
    box.submit(again, box, out)
    box.submit(fixed_host, box, out)
    box.submit(empty_text, box, out)
    box.submit(upper, box, out)
    box.submit(called, box, out)
    box.submit(nothing, box, out)
    box.submit(other, box, out)
