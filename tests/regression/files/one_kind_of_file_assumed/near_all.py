"""All files are used, or the handler says that it takes one."""

import client
import gradio as gr


def chat(message, history):
    return client.look([file for file in message["files"]])


def one(message, history):
    if len(message["files"]) > 1:
        raise gr.Error("One file, please.")
    return client.look(message["files"][0])


demo = gr.ChatInterface(chat, multimodal=True)
other = gr.ChatInterface(one, multimodal=True)
