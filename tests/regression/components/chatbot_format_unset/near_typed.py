# gradio: 5.50.0
import gradio as gr

options = {"type": "messages"}

with gr.Blocks() as demo:
    gr.Chatbot(type="messages")
    gr.Chatbot(**options)

gr.ChatInterface(print, type="messages", chatbot=gr.Chatbot(type="messages"))
