import gradio as gr
from openai import OpenAI

client = OpenAI()


def chat(message, history):
    for part in client.chat.completions.create(model="m", messages=[], stream=True):
        yield str(part)


gr.ChatInterface(chat).queue(default_concurrency_limit=20).launch()
