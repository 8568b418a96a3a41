# gradio: 4.44.1, 5.50.0
import gradio as gr
from gradio import ChatMessage


def objects(message, history):
    history.append(ChatMessage(role="user", content=message))  # expect: chat-messages-for-tuples
    yield history


def added(message, history):
    return history + [{"role": "assistant", "content": message}]  # expect: chat-messages-for-tuples


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    tuples = gr.Chatbot(type="tuples")
    hello = gr.Chatbot(value=[{"role": "assistant", "content": "Hi"}])  # expect: chat-messages-for-tuples
    box.submit(objects, [box, chat], chat)
    box.change(added, inputs=[box, tuples], outputs=tuples)
