import os
import tempfile
import uuid

import gradio as gr


def paint(prompt):
    path = os.path.join(tempfile.gettempdir(), f"{uuid.uuid4()}.png")  # expect: temporary-file-left
    draw(prompt).save(path)
    return path


def draw(prompt):
    return make_image(prompt)


gr.Interface(paint, "text", gr.Image())
