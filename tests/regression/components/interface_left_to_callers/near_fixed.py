"""What a message is, is said here."""

import client
import gradio as gr


def fn(message, history):
    return client.ask({"role": "user", "content": message})


def registry():
    return gr.ChatInterface(fn)


def named(title):
    return gr.ChatInterface(fn, title=title, multimodal=False)
