import gradio as gr
from huggingface_hub import snapshot_download


def fetch(name):
    return snapshot_download(name)


with gr.Blocks() as demo:
    name = gr.Dropdown(["a/b", "c/d"], value="a/b")
    out = gr.Textbox(label="Out")
    gr.Button("Fetch").click(fetch, name, out)
