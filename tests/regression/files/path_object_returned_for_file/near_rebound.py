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
    name = gr.Dropdown(["a.txt", "b.pdf"])
    file = gr.File()
    name.change(final, name, file)
    name.input(export, name, file)
