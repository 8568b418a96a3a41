"""The kind is asked for, or made here."""

import base64
import io
import mimetypes

import client
import gradio as gr


def picture(path):
    if path is None:
        raise gr.Error("A picture, please.")
    with open(path, "rb") as file:
        encoded = base64.b64encode(file.read()).decode()
    return client.look(f"data:{mimetypes.guess_type(path)[0]};base64,{encoded}")


def drawn(image):
    buffer = io.BytesIO()
    image.save(buffer, format="JPEG")
    encoded = base64.b64encode(buffer.getvalue()).decode()
    return client.look(f"data:image/jpeg;base64,{encoded}")


demo = gr.Interface(picture, gr.Image(type="filepath"), "text")
