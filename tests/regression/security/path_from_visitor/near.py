"""Paths of uploads, of the program, kept to a folder, or texts that are no paths."""

import os
from pathlib import Path

import gradio as gr

FOLDER = Path("notes")


def upload(path):
    with open(path) as file:
        return file.read()


def own(text):
    with open("notes.txt", "a") as file:
        file.write(text)


def kept(name):
    path = (FOLDER / name).resolve()
    if not path.is_relative_to(FOLDER.resolve()):
        raise gr.Error("Not there")
    return path.read_text()


def listed(name):
    if name not in os.listdir(FOLDER):
        raise gr.Error("Not there")
    return open(os.path.join(FOLDER, name)).read()


def based(name):
    safe = os.path.basename(name)
    return open(os.path.join(FOLDER, safe)).read()


def chosen(name):
    if name is None:
        raise gr.Error("Nothing there")
    return open(name).read()


def replaced(text):
    words = text.replace("a", "b")
    return words


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    file.upload(upload, file, text)
    text.submit(own, text)
    text.submit(kept, text, text)
    text.submit(listed, text, text)
    text.submit(based, text, text)
    gr.Radio(["a.txt"]).change(chosen, gr.Radio(["a.txt"]), text)
    text.submit(replaced, text, text)

demo.launch()
