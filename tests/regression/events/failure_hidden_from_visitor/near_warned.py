import gradio as gr
from helpers import client


def send(text):
    try:
        client.send(text)
    except Exception:
        gr.Warning("It was not sent")
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(send, box, out)
