import tempfile

import gradio as gr
from storage import Folder


def suffix(text):
    with tempfile.NamedTemporaryFile("w") as file:
        kind = file.mode
    return kind


def other(text):
    with Folder() as place:
        return f"{place}/out.txt"


def stored(text):
    with Folder() as file:
        return file.name


def empty(text):
    return f""


def here(text):
    return str()


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    text.change(suffix, text, file)
    text.change(other, text, file)
    text.change(stored, text, file)
    text.change(empty, text, file)
    text.change(here, text, file)
