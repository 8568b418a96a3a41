import os
import shutil
import tempfile

import gradio as gr

SHARED = tempfile.TemporaryDirectory()


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
    text.select(made, text, file)
