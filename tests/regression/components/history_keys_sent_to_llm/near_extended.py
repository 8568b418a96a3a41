import gradio as gr
from openai import OpenAI

client = OpenAI()
SYSTEM = [{"role": "system", "content": "Be brief."}]


def filtered(question, history):
    messages = list(SYSTEM)
    for message in history:
        messages.append({"role": message["role"], "content": message["content"]})
    messages.extend(SYSTEM)
    return str(client.chat.completions.create(model="m", messages=messages))


def cleaned(question, history):
    messages = []
    for message in history:
        message = {"role": message["role"], "content": message["content"]}
        messages.append(message)
    return str(client.chat.completions.create(model="m", messages=messages))


def popped(question, history):
    messages = []
    for message in history:
        message.pop("options", None)
        messages.append(message)
    return str(client.chat.completions.create(model="m", messages=messages))


def other(question, history):
    messages = []
    for message in SYSTEM:
        messages.append(message)
    for message_too in SYSTEM:
        messages.append(question)
    return str(client.chat.completions.create(model="m", messages=messages))


gr.ChatInterface(filtered)
gr.ChatInterface(cleaned)
gr.ChatInterface(popped)
gr.ChatInterface(other)
