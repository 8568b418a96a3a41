"""Download page for measurement files."""

import os

import gradio as gr

FOLDER = "measurements"


def listing():
    return gr.Dropdown(choices=sorted(os.listdir(FOLDER)), value=None)


def fetch(name):
    return os.path.join(FOLDER, name)


with gr.Blocks() as demo:
    name = gr.Textbox(label="File name")
    button = gr.Button("Get")
    file = gr.File(label="File")
    button.click(fetch, name, file)

if __name__ == "__main__":
    demo.launch(allowed_paths=["/"], auth=("lab", "lab2024"))
