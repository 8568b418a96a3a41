import os

import gradio as gr
import soundfile as sf
from PIL import Image


def size(picture):
    return picture.size  # expect: empty-media-used-at-once


def rate(sound):
    sample_rate, data = sound  # expect: empty-media-used-at-once
    return len(data) / sample_rate


def name(document):
    return os.path.basename(document)  # expect: empty-media-used-at-once


def text(document):
    with open(document) as file:  # expect: empty-media-used-at-once
        return file.read()


def shape(picture):
    print("starting")
    corner = picture[0, 0]  # expect: empty-media-used-at-once
    return str(corner)


def names(documents):
    for document in documents:  # expect: empty-media-used-at-once
        print(document)


class Tools:
    def grey(self, picture):
        image = Image.open(picture)  # expect: empty-media-used-at-once
        return image.convert("L")


def spoken(path):
    data, rate = sf.read(path)  # expect: empty-media-used-at-once
    return rate


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    pixels = gr.Image()
    path = gr.Image(type="filepath")
    sound = gr.Audio()
    spoken_path = gr.Audio(type="filepath")
    document = gr.File(type="filepath")
    several = gr.File(file_count="multiple")
    out = gr.Textbox()
    grey = gr.Image()
    gr.Button().click(size, picture, out)
    gr.Button().click(rate, sound, out)
    gr.Button().click(name, document, out)
    gr.Button().click(text, document, out)
    gr.Button().click(shape, pixels, out)
    gr.Button().click(names, several, None)
    gr.Button().click(Tools().grey, path, grey)
    out.submit(spoken, spoken_path, out)
