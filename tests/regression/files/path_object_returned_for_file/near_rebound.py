from pathlib import Path

import gradio as gr


def export(name):
    path = Path(name)
    if name.endswith(".txt"):
        path = str(path)
    return path


def final(name):
    path = Path(name)
    path = str(path)
    return path


with gr.Blocks() as demo:
    name = gr.Textbox()
    file = gr.File()
    name.change(final, name, file)
    name.submit(export, name, file)
