# gradio: 5.50.0
import gradio as gr
from gradio import ChatInterface


def reply(message, history):
    return message


with gr.Blocks() as demo:
    gr.Chatbot()  # expect: chatbot-format-unset
    gr.Chatbot(  # expect: chatbot-format-unset
        label="Chat"
    )

ChatInterface(fn=reply, title="Echo")  # expect: chatbot-format-unset
