"""Dicts by braces and by dict(), and those that may be keyed otherwise or are meant."""

import gradio as gr

MORE = {"a": 1}
OPTIONS = {"queue": False}


def braces(text):
    return {"name": text, "size": 5}  # expect: result-dict-keyed-by-text


def called(text):
    return dict(name=text, size=5)  # expect: result-dict-keyed-by-text


def empty(text):
    return dict()


def from_pairs(text):
    return dict(text, size=5)


def merged(text):
    return dict(**MORE, size=5)


def made(text):
    return {part: 1 for part in text}


def numbers(text):
    return {1: text}


def variable(text):
    return {text: text}


def components(text):
    return {name: text, size: 5}


def opened(text):
    return {"name": text}


def updated(text):
    return gr.update(value=text)


def one(text):
    return {"name": text}


def batched(texts):
    return {"name": texts}


def chat(message, history):
    return {"role": "assistant", "content": message}


with gr.Blocks() as demo:
    name, size, data = gr.Textbox(), gr.Number(), gr.JSON()
    for_all = [name, size]
    name.submit(braces, name, [name, size])
    name.submit(called, name, [name, size])
    name.submit(empty, name, [name, size])
    name.submit(from_pairs, name, [name, size])
    name.submit(merged, name, [name, size])
    name.submit(made, name, [name, size])
    name.submit(numbers, name, [name, size])
    name.submit(variable, name, [name, size])
    name.submit(components, name, [name, size])
    name.submit(one, name, data)
    name.submit(batched, name, [name, size], batch=True)
    name.submit(opened, name, [name, size], **OPTIONS)
    name.submit(updated, name, [name, size])
    name.submit(one, name, globals()["found"])
    gr.ChatInterface(chat, additional_outputs=[data, size])
