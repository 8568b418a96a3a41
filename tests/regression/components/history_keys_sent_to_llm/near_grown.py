import gradio as gr
from openai import OpenAI

client = OpenAI()


def plain(question, history):
    history = [{"role": m["role"], "content": m["content"]} for m in history]
    history += [{"role": "user", "content": question}]
    return str(client.chat.completions.create(model="m", messages=history))


def stripped(question, history):
    history = history + [{"role": "user", "content": question}]
    for message in history:
        message.pop("metadata", None)
        message.pop("options", None)
    return str(client.chat.completions.create(model="m", messages=history))


def unknown(question, history):
    history = prepare(history) + [{"role": "user", "content": question}]
    return str(client.chat.completions.create(model="m", messages=history))


def counted(question, history):
    history = len(history) + 1
    return str(client.chat.completions.create(model="m", messages=[question], n=history))


def prepare(history):
    return [{"role": m["role"], "content": m["content"]} for m in history]


for fn in (plain, stripped):
    gr.ChatInterface(fn)
gr.ChatInterface(plain)
gr.ChatInterface(stripped)
gr.ChatInterface(unknown)
gr.ChatInterface(counted)
