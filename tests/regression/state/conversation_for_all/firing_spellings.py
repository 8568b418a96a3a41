"""Conversations by every way they are made and used; those of one call, or that nobody tells anything."""

import gradio as gr
import google.generativeai as genai
from langchain.chains import ConversationChain, LLMChain
from langchain.memory import ConversationBufferMemory
from llama_index.core.memory import ChatMemoryBuffer
from openai import OpenAI

from .own import ChatSession

client = OpenAI()
model = genai.GenerativeModel("x")
chat = model.start_chat()  # expect: conversation-for-all
thread = client.beta.threads.create()  # expect: conversation-for-all
memory = ConversationBufferMemory()  # expect: conversation-for-all
buffer = ChatMemoryBuffer.from_defaults()  # expect: conversation-for-all
chain = LLMChain(llm=model, memory=memory)  # expect: conversation-for-all
plain = LLMChain(llm=model, memory=None)
foreign = LLMChain(llm=model, memory=model)
named = LLMChain(llm=memory)
unused = model.start_chat()
own = ChatSession()
either = model.start_chat()
either = None
number, pair = 5, (1, 2)


class Conversation:
    pass


local = Conversation()


class Desk:
    def __init__(self):
        self.chat = model.start_chat()  # expect: conversation-for-all
        self.name = "desk"
        self.model = genai.GenerativeModel("y")
        self.maybe = model.start_chat()
        self.maybe = None

    def ask(self, text):
        self.maybe.send_message(text)
        self.model.generate(text)
        return self.chat.send_message(text)


def ask(text):
    return chat.send_message(text)


def again(text):
    return chat.send_message(text)


def run(text):
    client.beta.threads.runs.create(thread_id=thread.id, input=text)
    return "done"


def chained(text):
    return chain.invoke(text)


def saved(text):
    memory.save_context({"input": text}, {"output": text})
    return buffer.put(text)


def of_the_call(text):
    mine = model.start_chat()
    other = ConversationChain(llm=model, memory=ConversationBufferMemory())
    plain.invoke(text)
    named.invoke(text)
    foreign.invoke(text)
    own.send(text)
    either.send(text)
    local.send(text)
    [print][0](text)
    return mine.send_message(text), other.invoke(text)


def shown():
    return unused.rewind()


desk = Desk()

with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(ask, box, out)
    box.submit(again, box, out)
    box.submit(run, box, out)
    box.submit(chained, box, out)
    box.submit(saved, box, out)
    box.submit(of_the_call, box, [out, out])
    box.submit(desk.ask, box, out)
    gr.Button().click(shown, None, out)
