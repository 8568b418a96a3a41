import gradio as gr
from openai import OpenAI

client = OpenAI()


def filtered(message, history):
    messages = [{"role": m["role"], "content": m["content"]} for m in history]
    messages.append({"role": "user", "content": message})
    return client.chat.completions.create(model="m", messages=messages)


def cleaned(message, history):
    messages = clean(history) + [{"role": "user", "content": message}]
    return client.chat.completions.create(model="m", messages=messages)


def rebound(message, history):
    history = clean(history)
    return client.chat.completions.create(model="m", messages=history)


def alone(message, history):
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": message}])


def clean(history):
    return [{"role": m["role"], "content": m["content"]} for m in history]


gr.ChatInterface(filtered)
gr.ChatInterface(cleaned)
gr.ChatInterface(rebound)
gr.ChatInterface(alone)
