"""A text on one way only, from a helper, from a field, and in an update; a list of a field's text."""

import gradio as gr


def answer(message, history):
    text = "ok"
    if message:
        text = history + [{"role": "user", "content": message}]
    return text  # expect: chatbot-given-text


def shouted(text):
    return text.upper()


def loud(message):
    return shouted(message)  # expect: chatbot-given-text


def same(message):
    yield gr.update(value=message)  # expect: chatbot-given-text
    yield [message.strip(), "there"]  # expect: chatbot-given-text


def unsure(message, history):
    history = history or []
    return history + [{"role": "user", "content": message}]


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    box.submit(answer, [box, chat], chat)
    box.submit(loud, box, chat)
    box.submit(same, box, chat)
    box.submit(unsure, [box, chat], chat)
