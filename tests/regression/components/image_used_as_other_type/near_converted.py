# gradio: 3.50.2, 6.31.0
import gradio as gr
import numpy as np
from PIL import Image


def rebound(photo):
    photo = Image.open(photo)
    return photo.convert("L")


def asked(photo):
    if isinstance(photo, np.ndarray):
        return photo.shape
    return photo.size


def array(photo):
    data = np.array(photo)
    return data.shape


def both(photo):
    return photo.resize((10, 10)), photo.size


def made(photo):
    return Image.fromarray(photo).convert("L")


def text(path):
    return path.lower().endswith(".png")


with gr.Blocks() as demo:
    path = gr.Image(type="filepath")
    pil = gr.Image(type="pil")
    numpy = gr.Image()
    out = gr.Image()
    note = gr.Textbox()
    path.change(rebound, path, out)
    numpy.change(asked, numpy, note)
    pil.change(array, pil, note)
    pil.upload(both, pil, [out, note])
    numpy.upload(made, numpy, out)
    path.upload(text, path, note)
