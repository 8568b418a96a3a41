# gradio: 5.50.0
import gradio as gr

options = {"type": "messages"}

with gr.Blocks() as demo:
    gr.Chatbot(type="messages")
    gr.Chatbot(**options)

    shown = gr.Chatbot(label="Chat")

gr.ChatInterface(print, type="messages", chatbot=gr.Chatbot(type="messages"))
gr.ChatInterface(print, type="messages", chatbot=shown)
gr.ChatInterface(print, type="messages", title="Echo")
gr.ChatInterface(print, chatbot=gr.Chatbot(type="messages"))
gr.ChatInterface(print, **options)
