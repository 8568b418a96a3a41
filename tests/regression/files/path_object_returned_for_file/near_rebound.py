from pathlib import Path

import gradio as gr


def final(name):
    path = Path(name)
    path = str(path)
    return path


with gr.Blocks() as demo:
    name = gr.Dropdown(["a.txt", "b.pdf"])
    file = gr.File()
    name.change(final, name, file)
