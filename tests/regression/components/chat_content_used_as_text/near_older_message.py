# gradio: 5.50.0
import gradio as gr


def reply(message, history):
    return history[-1]["content"].strip() if history else message


gr.ChatInterface(reply, type="messages")
