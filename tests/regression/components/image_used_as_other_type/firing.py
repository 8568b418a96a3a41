# gradio: 3.50.2, 6.31.0
import cv2
import gradio as gr
from PIL import Image


def size(photo):
    return photo.shape[0]  # expect: image-used-as-other-type


def grey(photo, strength):
    return photo.convert("L").point(lambda p: p * strength)  # expect: image-used-as-other-type


def opened(photo):
    return Image.open(photo)  # expect: image-used-as-other-type


def swapped(path):
    return cv2.cvtColor(path, cv2.COLOR_BGR2RGB)  # expect: image-used-as-other-type


with gr.Blocks() as demo:
    pil = gr.Image(type="pil")
    array = gr.Image()
    path = gr.Image(label="Photo", type="filepath")
    strength = gr.Slider(0, 1)
    out = gr.Image()
    number = gr.Number()
    pil.change(size, pil, number)
    array.change(grey, [array, strength], out)
    pil.upload(opened, inputs=pil, outputs=out)
    path.change(fn=swapped, inputs=[path], outputs=[out])

gr.Interface(lambda image: image.save("a.png"), gr.Image(type="numpy"), "text")  # expect: image-used-as-other-type
