import gradio as gr
from helpers import client


def send(text):
    try:
        return client.send(text)
    except Exception as error:
        raise gr.Error("The service does not answer") from error


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(send, box, out)
