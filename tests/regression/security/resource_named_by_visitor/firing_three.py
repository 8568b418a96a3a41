import gradio as gr
from huggingface_hub import InferenceClient, snapshot_download
from helpers import Model


def ask(text):
    where = text.strip().lower()
    client = InferenceClient(where)  # expect: resource-named-by-visitor
    return client.text_generation("Hello")


def fetch(text):
    return snapshot_download(text)  # expect: resource-named-by-visitor


def model(text):
    return str(Model.from_pretrained(text))  # expect: resource-named-by-visitor


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
    box.submit(fetch, box, out)
    box.submit(model, box, out)
