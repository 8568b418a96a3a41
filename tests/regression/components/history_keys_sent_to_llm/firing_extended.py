import gradio as gr
from openai import OpenAI

client = OpenAI()


def extended(question, history):
    messages = [{"role": "system", "content": "Be brief."}]
    messages.extend(history)
    messages.append({"role": "user", "content": question})
    return str(client.chat.completions.create(model="m", messages=messages))  # expect: history-keys-sent-to-llm


def added_to(question, history):
    messages = []
    messages += history
    return str(client.chat.completions.create(model="m", messages=messages))  # expect: history-keys-sent-to-llm


def one_by_one(question, history):
    messages = []
    for message in history:
        messages.append(message)
    return str(client.chat.completions.create(model="m", messages=messages))  # expect: history-keys-sent-to-llm


gr.ChatInterface(extended)
gr.ChatInterface(added_to)
gr.ChatInterface(one_by_one)
