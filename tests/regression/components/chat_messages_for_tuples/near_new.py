# gradio: 6.31.0
import gradio as gr


def messages(message, history):
    history.append({"role": "user", "content": message})
    return history


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    box.submit(messages, [box, chat], chat)
