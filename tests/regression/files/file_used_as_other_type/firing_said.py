"""What the message says of each use, and where a fix is offered."""

import json

import gradio as gr
import pandas as pd


def method(path):
    return path.read()  # expect: file-used-as-other-type "so .read() raises"


def called(path):
    return json.load(path)  # expect: file-used-as-other-type "open(path) it first"


def attribute(data):
    return data.name  # expect: file-used-as-other-type "so .name raises"


def table(content):
    return pd.read_csv(content)  # expect: file-used-as-other-type "takes for a path" -> type="filepath"


def twice(both):
    return pd.read_csv(both)  # expect: file-used-as-other-type "takes for a path" -> no fix


def length(both):
    return len(both)


def item(other):
    return other["a"]  # expect: file-used-as-other-type "but has no element"


with gr.Blocks() as demo:
    path, data = gr.File(), gr.File(type="binary")
    content, both, other = gr.File(type="binary"), gr.File(type="binary"), gr.File(type="binary")
    out = gr.Textbox()
    path.upload(method, path, out)
    path.upload(called, path, out)
    data.upload(attribute, data, out)
    content.upload(table, content, out)
    both.upload(twice, both, out)
    both.upload(length, both, out)
    other.upload(item, other, out)
