"""The function knows both forms."""

import client
import gradio as gr


def fn(message, history):
    text = message["text"] if isinstance(message, dict) else message
    return client.ask({"role": "user", "content": text})


def registry(**kwargs):
    return gr.ChatInterface(fn, **kwargs)
