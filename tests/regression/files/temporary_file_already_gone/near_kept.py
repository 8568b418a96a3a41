import os
import shutil
import tempfile

import gradio as gr
from project import *

OPEN = []
SHARED = tempfile.TemporaryDirectory()

while PLACE.exists():
    PLACE = PLACE / "next"


def kept(text):
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(text)
    return file.name


def perhaps(text, keep):
    with tempfile.NamedTemporaryFile("w", delete=not keep) as file:
        file.write(text)
        return file.name


def yielded(text):
    with tempfile.TemporaryDirectory() as place:
        path = os.path.join(place, "out.txt")
        with open(path, "w") as file:
            file.write(text)
        yield path


def moved(text):
    with tempfile.TemporaryDirectory() as place:
        path = shutil.copy(os.path.join(place, "a.txt"), "a.txt")
        return path


def shared(text):
    return os.path.join(SHARED.name, "a.txt")


def held(text):
    file = tempfile.NamedTemporaryFile("w")
    OPEN.append(file)
    file.write(text)
    file.flush()
    return file.name


def named(text):
    with tempfile.TemporaryDirectory() as place:
        return f"out/{place[-4:]}.txt"


def free(text):
    return str(PLACE / "a.txt")


def made(text):
    return os.path.join(tempfile.mkdtemp(), "a.txt")


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    text.change(kept, text, file)
    text.submit(perhaps, [text, text], file)
    text.blur(yielded, text, file)
    text.focus(moved, text, file)
    text.input(shared, text, file)
    gr.Button("Held").click(held, text, file)
    gr.Button("Named").click(named, text, file)
    gr.Button("Free").click(free, text, file)
    gr.Button("Made").click(made, text, file)
    text.select(made, text, file)
