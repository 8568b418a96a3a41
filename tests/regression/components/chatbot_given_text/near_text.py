import gradio as gr


def swap(message, history):
    return "cleared", history


def clear():
    return ""


def reset():
    return []


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    box.submit(swap, [box, chat], [box, chat])
    box.change(clear, None, chat)
    box.blur(reset, None, chat)
