import gradio as gr

from settings import MULTI


def reply(message, history):
    return "You said: " + message.strip()


one = gr.ChatInterface(reply)
two = gr.ChatInterface(reply, multimodal=False)
three = gr.ChatInterface(reply, multimodal=MULTI)
four = gr.Interface(lambda message: message.strip(), gr.Textbox(), "text")
