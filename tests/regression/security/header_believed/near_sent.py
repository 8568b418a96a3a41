import gradio as gr
import requests


def ask(text):
    headers = {"x-user-id": "app"}
    return requests.post("https://example.com", text, headers=headers, timeout=9).text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
