# gradio: 4.44.1, 5.50.0
import gradio as gr
from assistant import complete


def ask(message, history):
    messages = []
    for user, bot in history:
        messages.append({"role": "user", "content": user})
        messages.append({"role": "assistant", "content": bot})
    messages.append({"role": "user", "content": message})
    history.append((message, complete(messages)))
    return history


def shown(history, table):
    return history + [{**table, "file": "a.png"}]


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    box.submit(ask, [box, chat], chat)
    box.blur(shown, [chat, gr.State({})], chat)
