"""The keywords are of this file."""

import client
import gradio as gr

OPTIONS = {"title": "Chat"}


def fn(message, history):
    return client.ask({"role": "user", "content": message})


demo = gr.ChatInterface(fn, **OPTIONS)
