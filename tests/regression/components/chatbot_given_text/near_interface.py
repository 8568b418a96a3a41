import gradio as gr


def reply(message, history):
    return f"You said {message}"


gr.ChatInterface(reply, chatbot=gr.Chatbot(height=300))
