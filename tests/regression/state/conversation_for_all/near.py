"""Conversations of one visitor or one call, and models that keep nothing."""

import google.generativeai as genai
import gradio as gr
from langchain.memory import ConversationBufferMemory
from openai import OpenAI

client = OpenAI()
model = genai.GenerativeModel("gemini-pro")
sessions = {}
unused = model.start_chat()


def per_call(message, history):
    chat = model.start_chat(history=history)
    return chat.send_message(message).text


def by_session(message, history, request: gr.Request):
    if request.session_hash not in sessions:
        sessions[request.session_hash] = model.start_chat()
    return sessions[request.session_hash].send_message(message).text


def in_state(message, chat):
    chat = chat or model.start_chat()
    return chat.send_message(message).text, chat


def own_thread(message, history):
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread.id, role="user", content=message)
    return thread.id


def completion(message, history):
    return client.chat.completions.create(
        model="small", messages=[{"role": "user", "content": message}]
    ).choices[0]


def own_memory(message, history):
    memory = ConversationBufferMemory()
    memory.save_context({"input": message}, {"output": ""})
    return memory.buffer


def stateless(message, history):
    return model.generate_content(message).text


with gr.Blocks() as demo:
    kept = gr.State()
    text = gr.Textbox()
    text.submit(in_state, [text, kept], [text, kept])

gr.ChatInterface(per_call)
gr.ChatInterface(by_session)
gr.ChatInterface(own_thread)
gr.ChatInterface(completion)
gr.ChatInterface(own_memory)
gr.ChatInterface(stateless).launch()
