# call: /answer ["Hello"]
import gradio as gr

FORMAT = "messages"


def answer(message, history):
    return f"{message} ({len(history)} before)"


chat = gr.ChatInterface(answer, type=FORMAT, chatbot=gr.Chatbot(type=FORMAT))
chat.launch()
