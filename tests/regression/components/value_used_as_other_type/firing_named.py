"""How the message names what is handed over, and elements that another rule tells of."""

import gradio as gr
from PIL import Image


def lower(tags):
    return tags.lower()  # expect: value-used-as-other-type "is a list, as gr.Dropdown(multiselect=True) hands it over, and has"


def opened(tags):
    return Image.open(tags)  # expect: value-used-as-other-type "as gr.CheckboxGroup hands it over, but open() takes"


def shape(clip):
    return clip.shape  # expect: value-used-as-other-type "is a path, as gr.Video hands it over"


def index(place):
    return place.upper()  # expect: value-used-as-other-type "gr.Radio(type='index') hands"


def captions(pictures):
    return [pair.convert("L") for pair in pictures]


def corner(pictures):
    for pair in pictures:
        print(pair.shape)


def shown(pictures):
    return pictures.convert("L")  # expect: value-used-as-other-type "gr.Gallery(type='pil') hands"


KIND = "index"


def place(number):
    return number.upper()  # expect: value-used-as-other-type "as gr.Radio(type=KIND) hands"


def composite(drawing):
    return drawing["composite"].lower()


with gr.Blocks() as demo:
    tags = gr.Dropdown(["a", "b"], multiselect=True, label="Tags")
    several = gr.CheckboxGroup(["a", "b"], label="Several")
    radio = gr.Radio(["left", "right"], type="index", value="left", label="Side")
    clip = gr.Video()
    pictures = gr.Gallery(type="pil")
    out = gr.Textbox()
    tags.change(lower, tags, out)
    several.change(opened, several, out)
    clip.change(shape, clip, out)
    radio.change(index, radio, out)
    pictures.change(captions, pictures, out)
    pictures.change(corner, pictures, out)
    pictures.change(shown, pictures, out)
    other = gr.Radio(["left", "right"], type=KIND, value="left", label="Other")
    other.change(place, other, out)
    drawing = gr.ImageEditor()
    drawing.change(composite, drawing, out)
