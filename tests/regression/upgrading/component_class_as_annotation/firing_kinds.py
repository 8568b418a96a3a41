import json

import gradio as gr
import numpy as np
from gradio import Image, Textbox
from PIL import Image as Pictures


def shout(text: gr.Textbox):  # expect: component-class-as-annotation
    return text.upper()


def greet(name: Textbox):  # expect: component-class-as-annotation
    return f"Hello {name}"


def turn(picture: Image):  # expect: component-class-as-annotation
    return np.rot90(picture)


def load(path: gr.File):  # expect: component-class-as-annotation
    return json.load(open(path))


def first(rows: gr.Dataframe):  # expect: component-class-as-annotation
    return rows["a"]


class Desk:
    def total(self, many: gr.Slider, price: float):  # expect: component-class-as-annotation
        return many * price

    def build(self):
        slider, number = gr.Slider(), gr.Number()
        slider.change(self.total, [slider, number], number)


with gr.Blocks() as demo:
    box, out, picture, file, table = gr.Textbox(), gr.Textbox(), gr.Image(), gr.File(), gr.Dataframe()
    box.submit(shout, box, out).then(greet, box, out)
    gr.on([box.change], greet, box, out)
    picture.change(turn, picture, picture)
    file.upload(load, file, out)
    table.change(first, table, out)
    Desk().build()


def spell(word: gr.Textbox):  # expect: component-class-as-annotation
    return [letter for letter in open(word)]


gr.Interface(spell, "text", "json")
