# gradio: 5.50.0
import gradio as gr


def reply(message, history):
    return "\n".join(turn["content"].strip() for turn in history)


gr.ChatInterface(reply, type="messages")
