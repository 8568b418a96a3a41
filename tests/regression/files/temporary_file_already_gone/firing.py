# gradio: 3.50.2, 6.31.0
import os
import tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

import gradio as gr


def after(text):
    with NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(text)
    return file.name  # expect: temporary-file-already-gone "pass delete=False"


def folder(text):
    with TemporaryDirectory() as place:
        path = os.path.join(place, "out.txt")
        with open(path, "w") as file:
            file.write(text)
        return path, "done"  # expect: temporary-file-already-gone "use tempfile.mkdtemp()"


def joined(image):
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "out.png"
        image.save(path)
        return str(path)  # expect: temporary-file-already-gone


def formatted(text):
    with TemporaryDirectory() as place:
        with open(f"{place}/out.txt", "w") as file:
            file.write(text)
        return f"{place}/out.txt"  # expect: temporary-file-already-gone


def at_once():
    return tempfile.NamedTemporaryFile(suffix=".mp4").name  # expect: temporary-file-already-gone


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    image = gr.Image(type="pil")
    video = gr.Video()
    text.change(after, text, file)
    text.blur(formatted, text, file)
    text.submit(folder, text, [file, text])
    image.change(joined, image, image)
    demo.load(at_once, None, video)
