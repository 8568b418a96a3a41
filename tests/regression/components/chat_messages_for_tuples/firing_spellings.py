# gradio: 5.50.0
"""Messages for a chat of pairs, and those for another chat."""

import gradio as gr
from settings import KIND

OPTIONS = {"type": "messages"}
MESSAGES = [{"role": "user", "content": "hi"}]


def added(text, history):
    return history + [{"role": "user", "content": text}]  # expect: chat-messages-for-tuples


def message(text):
    return [gr.ChatMessage(role="user", content=text)]  # expect: chat-messages-for-tuples


def other(text):
    return [gr.Textbox(text)]


def for_messages(text):
    return [{"role": "user", "content": text}]


with gr.Blocks() as demo:
    box = gr.Textbox()
    pairs = gr.Chatbot(type="tuples")
    box.submit(added, [box, pairs], pairs)
    box.blur(added, [box, pairs], pairs)
    box.submit(message, box, pairs)
    box.submit(other, box, pairs)
    gr.Chatbot(MESSAGES)
    box.submit(for_messages, box, gr.Chatbot(type=KIND))
    box.submit(for_messages, box, gr.Chatbot(**OPTIONS))
    box.submit(for_messages, box, gr.Chatbot(None, "messages"))
    box.submit(for_messages, box, gr.Chatbot(type="messages"))
    gr.Chatbot([{"role": "user", "content": "hi"}], type="messages")
