from html import escape

import gradio as gr
from helpers import client


def send(text):
    try:
        client.send(text)
        status = "sent"
    except Exception as error:
        status = "not sent: " + str(error)
    gr.Warning(status)  # expect: exception-text-shown
    return text


def look(text):
    try:
        return client.look(text)
    except Exception as error:
        return f"<b>{escape(str(error))}</b>"  # expect: exception-text-shown


def wired_elsewhere(text):
    try:
        return gr.update(value=client.look(text))
    except Exception as error:
        return gr.update(value=f"failed: {error}")  # expect: exception-text-shown


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.HTML()
    box.submit(send, box, box)
    box.change(look, box, out)
