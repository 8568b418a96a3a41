import gradio as gr
from huggingface_hub import InferenceClient

client = InferenceClient("a/b")


def ask(text):
    return client.text_generation(text)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
