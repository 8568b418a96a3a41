import os

import gradio as gr


def pick(name):
    return os.path.join("reports", name)


def write(text):
    path = os.path.join("out", "note.txt")
    with open(path, "w") as note:
        note.write(text)
    return path


def echo(text):
    return text


with gr.Blocks() as demo:
    name = gr.Dropdown(["a.pdf", "b.pdf"])
    text = gr.Textbox()
    file = gr.File()
    back = gr.Textbox()
    upload = gr.File()
    name.change(pick, name, file)
    text.submit(write, text, file)
    text.submit(echo, text, back)
    upload.change(echo, upload, file)
