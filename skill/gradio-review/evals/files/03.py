"""A small assistant with a memory of the conversation."""

import gradio as gr


def reply(text, history):
    history = history or []
    answer = text[::-1]
    history.append((text, answer))
    return "", history


def clear():
    return None


with gr.Blocks() as demo:
    chat = gr.Chatbot(height=500)
    box = gr.Textbox(placeholder="Say something")
    with gr.Row():
        send = gr.Button("Send")
        wipe = gr.Button("Clear")
    send.click(reply, [box, chat], [box, chat])
    box.submit(reply, [box, chat], [box, chat])
    wipe.click(clear, None, chat)

demo.queue(max_size=32).launch()
