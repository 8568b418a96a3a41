# gradio: 4.44.1
import gradio as gr

from settings import EXAMPLES, MULTI


def reply(message, history):
    return str(message)


one = gr.ChatInterface(reply, examples=["Hello"])
two = gr.ChatInterface(reply, multimodal=False, examples=["Hello"])
three = gr.ChatInterface(reply, multimodal=MULTI, examples=["Hello"])
four = gr.ChatInterface(reply, multimodal=True, examples=EXAMPLES)
