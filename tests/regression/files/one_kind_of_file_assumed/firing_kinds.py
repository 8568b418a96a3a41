import base64

import client
import gradio as gr


def picture(path):
    with open(path, "rb") as file:
        encoded = base64.b64encode(file.read()).decode()
    return client.look(f"data:image/jpeg;base64,{encoded}")  # ask: one-kind-of-file-assumed "labelled"


def sound(path):
    with open(path, "rb") as file:
        return "data:audio/wav;base64," + base64.b64encode(file.read()).decode()  # ask: one-kind-of-file-assumed


def ending(path, kind):
    if kind in ["png", "jpg", "pdf"]:  # ask: one-kind-of-file-assumed "ending"
        return f"data:image/{kind};base64,{path}"
    return ""


def chat(message, history):
    if len(message["files"]) > 0:
        return picture(message["files"][0])  # ask: one-kind-of-file-assumed "several"
    return message["text"]


demo = gr.ChatInterface(chat, multimodal=True)
