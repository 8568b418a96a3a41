import gradio as gr
from huggingface_hub import hf_hub_download


def look(text):
    with open(hf_hub_download("a/b", "c.txt")) as file:
        return text in file.read()


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(look, box, out)
