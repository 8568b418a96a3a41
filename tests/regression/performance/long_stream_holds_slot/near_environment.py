import os

os.environ["GRADIO_DEFAULT_CONCURRENCY_LIMIT"] = "20"

import gradio as gr
from openai import OpenAI

client = OpenAI()


def chat(message, history):
    for part in client.chat.completions.create(model="m", messages=[], stream=True):
        yield str(part)


gr.ChatInterface(chat).launch()
