"""Sums with a text on either side; numbers, products and sums of what is not known."""

import gradio as gr


def left(text):
    return "You said " + text  # expect: chatbot-given-text


def right(text):
    return text + "!"  # expect: chatbot-given-text


def neither(text, history):
    return history + [text]


def product(text):
    return "a" * 3


def number(text):
    return 5


def nothing(text):
    return None


def difference(text):
    return "a" - text


with gr.Blocks() as demo:
    box, chat = gr.Textbox(), gr.Chatbot()
    box.submit(left, box, chat)
    box.submit(right, box, chat)
    box.submit(neither, [box, chat], chat)
    box.submit(product, box, chat)
    box.submit(number, box, chat)
    box.submit(nothing, box, chat)
    box.submit(difference, box, chat)
