# gradio: 5.50.0, 6.31.0
import gradio as gr


def reply(message, history):
    return message["text"]


demo = gr.ChatInterface(reply, multimodal=True, examples=["Hello"])
