# gradio: 4.44.1, 5.50.0
import gradio as gr

options = {"type": "messages"}


def messages(message, history):
    history.append({"role": "user", "content": message})
    return history


with gr.Blocks() as demo:
    box = gr.Textbox()
    typed = gr.Chatbot(type="messages")
    unknown = gr.Chatbot(**options)
    box.submit(messages, [box, typed], typed)
    box.change(messages, [box, unknown], unknown)
