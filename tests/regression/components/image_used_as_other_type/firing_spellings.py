"""What the message says, which type mends it, and where no fix is offered."""

import cv2
import gradio as gr
import numpy as np
from PIL import Image
from parts import shared_image


def grey(pixels):
    return pixels.convert("L")  # expect: image-used-as-other-type "and has no .convert" -> gr.Image(label="Pixels", type="pil")


def mean(picture):
    return picture.mean()  # expect: image-used-as-other-type "and has no .mean" -> gr.Image(label="Picture", type="numpy")


def opened(other):
    return Image.open(other)  # expect: image-used-as-other-type "but open() takes a path" -> gr.Image(label="Other", type="filepath")


def from_path(path):
    return Image.fromarray(path)  # expect: image-used-as-other-type "but fromarray() takes" -> gr.Image(label="Path", type="numpy")


def element(spot):
    return spot[0, 0]  # expect: image-used-as-other-type "and has no elements" -> gr.Image(label="Spot", type="numpy")


def lines(plain):
    return plain.splitlines()  # expect: image-used-as-other-type -> gr.Image(label="Plain", type="filepath")


def neither(odd):
    return odd.no_such_thing  # expect: image-used-as-other-type -> gr.Image(label="Odd", type="filepath")


def same(drawn):
    return drawn.no_such_thing


def twice(both):
    return both.convert("L")  # expect: image-used-as-other-type -> no fix


def again(both):
    return both.shape[0]


def elsewhere(shared):
    return shared.convert("L")


def size(picture):
    return picture.size


def coloured(flat):
    return cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY)  # expect: image-used-as-other-type "type="


with gr.Blocks() as demo:
    pixels = gr.Image(label="Pixels")
    picture = gr.Image(label="Picture", type="pil")
    other = gr.Image(label="Other", type="pil")
    path = gr.Image(label="Path", type="filepath")
    spot = gr.Image(label="Spot", type="pil")
    plain = gr.Image(label="Plain")
    odd = gr.Image(label="Odd", type="pil")
    drawn = gr.Image(label="Drawn", type="filepath")
    both = gr.Image(label="Both")
    flat = gr.Image(label="Flat", type="pil")
    out = gr.Textbox()
    pixels.change(grey, pixels, out)
    picture.change(mean, picture, out)
    other.change(opened, other, out)
    path.change(from_path, path, out)
    spot.change(element, spot, out)
    plain.change(lines, plain, out)
    odd.change(neither, odd, out)
    drawn.change(same, drawn, out)
    both.change(twice, both, out)
    both.upload(again, both, out)
    shared_image.change(elsewhere, shared_image, out)
    flat.change(coloured, flat, out)

gr.Interface(lambda image: image.convert("L"), "image", "image")  # expect: image-used-as-other-type -> no fix
