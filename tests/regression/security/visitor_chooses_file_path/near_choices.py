import os

import gradio as gr
from plots import latest, report


def pick(name):
    return os.path.join("reports", name)


def write(text):
    path = os.path.join("out", "note.txt")
    with open(path, "w") as note:
        note.write(text)
    return path


def plot(name):
    last = latest()
    return last


def newest(text):
    folder = folder + "/new"
    return folder


def fixed(report):
    return REPORT


REPORT = report
folder = "reports"


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
    other = gr.Dropdown(["a.pdf", "b.pdf"], allow_custom_value=False)
    other.change(pick, other, file)
    text.blur(plot, text, file)
    text.change(newest, text, file)
    text.focus(fixed, text, file)
