# gradio: 4.44.1, 5.50.0
import gradio as gr
from gradio import ChatMessage


def objects(message, history):
    history.append(ChatMessage(role="user", content=message))  # expect: chat-messages-for-tuples
    yield history


def welcomed(history):
    greeting = ChatMessage(role="assistant", content="Welcome")
    return history + [greeting]  # expect: chat-messages-for-tuples


def added(message, history):
    return history + [{"role": "assistant", "content": message}]  # expect: chat-messages-for-tuples -> tuples = gr.Chatbot(type="messages")


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    tuples = gr.Chatbot(type="tuples")
    hello = gr.Chatbot(value=[{"role": "assistant", "content": "Hi"}])  # expect: chat-messages-for-tuples -> "content": "Hi"}], type="messages")
    box.submit(objects, [box, chat], chat)
    box.focus(welcomed, hello, hello)
    box.change(added, inputs=[box, tuples], outputs=tuples)
