import gradio as gr
from openai import OpenAI

client = OpenAI()


def ask(message, history):
    return client.chat.completions.create(model="m", messages=history)


print(ask("hello", []))

gr.Interface(lambda text: text, "text", "text")
