import gradio as gr
from chat_log import create, log
from openai import OpenAI

client = OpenAI()


def ask(message, history):
    return client.chat.completions.create(model="m", messages=history)


def stored(message, history):
    log.create(messages=history)
    client.beta.threads.create(messages=history)
    client.chat.completions.log(messages=history)
    create(messages=history)
    return message


print(ask("hello", []))

gr.Interface(lambda text: text, "text", "text")
gr.ChatInterface(stored)
