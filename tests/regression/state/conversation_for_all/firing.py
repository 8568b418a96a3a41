"""Conversations that libraries and services keep, one for everybody."""

import google.generativeai as genai
import gradio as gr
from google import genai as new_genai
from langchain.chains import ConversationalRetrievalChain, ConversationChain
from langchain.memory import ConversationBufferMemory
from llama_index.core import VectorStoreIndex
from openai import OpenAI

client = OpenAI()
google = new_genai.Client()
session = genai.GenerativeModel("gemini-pro").start_chat()  # expect: conversation-for-all
talk = google.chats.create(model="gemini-2.0")  # expect: conversation-for-all
thread = client.beta.threads.create()  # expect: conversation-for-all
memory = ConversationBufferMemory(return_messages=True)
chain = ConversationalRetrievalChain.from_llm(llm=None, memory=memory)  # expect: conversation-for-all
plain = ConversationChain(llm=None)  # expect: conversation-for-all
engine = VectorStoreIndex.from_documents([]).as_chat_engine()  # expect: conversation-for-all


class Bot:
    def __init__(self):
        self.chat = google.chats.create(model="gemini-2.0")  # expect: conversation-for-all

    def answer(self, message, history):
        return self.chat.send_message(message).text


def gemini(message, history):
    return session.send_message(message).text


def newer(message, history):
    for part in talk.send_message_stream(message):
        yield part.text


def assistant(message, history):
    client.beta.threads.messages.create(thread.id, role="user", content=message)
    return client.beta.threads.runs.create_and_poll(thread_id=thread.id).status


def retrieval(message, history):
    return chain({"question": message})["answer"]


def simple(message, history):
    return helper(message)


def helper(text):
    return plain.predict(input=text)


def indexed(message, history):
    return str(engine.chat(message))


gr.ChatInterface(gemini)
gr.ChatInterface(newer)
gr.ChatInterface(assistant)
gr.ChatInterface(retrieval)
gr.ChatInterface(simple)
gr.ChatInterface(indexed)
gr.ChatInterface(Bot().answer).launch()
