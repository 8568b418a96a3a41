import client
import gradio as gr


async def no(message):
    return message


def fn(message, history):
    return client.ask({"role": "user", "parts": message})  # ask: interface-left-to-callers


def registry(**kwargs):
    return gr.ChatInterface(fn, **kwargs)
