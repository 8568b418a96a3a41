import gradio as gr
import numpy as np
from PIL import Image


def mask(image):
    if image is None:
        return None
    white = image == 255
    image[image > 200] = 0
    return np.where(white, 0, image)


def converted(image):
    if image is None:
        return ""
    image = Image.fromarray(image)
    if image:
        return "ok"
    return ""


def either(image):
    if isinstance(image, str):
        return "path" if image else ""
    return "array"


def sized(image):
    if image is None or not image.any() or image.size == 0:
        return ""
    return "ok"


def rows(table):
    if table is None or len(table) == 0:
        return 0
    first = table.iloc[0]
    return str(first)


def parts(sound):
    if not sound:
        return 0
    rate, data = sound
    if data is None or rate > 48000:
        return 0
    return len(data)


def tried(table):
    try:
        if not table:
            return ""
    except ValueError:
        pass
    return "ok"


def from_elsewhere(image, text):
    image = load(text) if text else image
    if not image:
        return ""
    return "ok"


def gallery(pictures):
    if not pictures:
        return 0
    return len([pair for pair in pictures if pair])


def load(text):
    return []


with gr.Blocks() as demo:
    image = gr.Image()
    table = gr.Dataframe()
    sound = gr.Audio()
    pictures = gr.Gallery(type="numpy")
    out = gr.Textbox()
    gr.Button().click(mask, image, image)
    gr.Button().click(converted, image, out)
    gr.Button().click(either, image, out)
    gr.Button().click(sized, image, out)
    gr.Button().click(rows, table, out)
    gr.Button().click(parts, sound, out)
    gr.Button().click(tried, table, out)
    gr.Button().click(from_elsewhere, [image, out], out)
    gr.Button().click(gallery, pictures, out)
