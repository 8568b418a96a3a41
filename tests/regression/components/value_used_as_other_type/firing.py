import json
import os

import cv2
import gradio as gr
import pandas as pd
from PIL import Image


def smaller(age):
    return "child" if age < 18 else "adult"  # expect: value-used-as-other-type


def times(count):
    return ["line" for _ in range(count)]  # expect: value-used-as-other-type


def difference(a, b):
    return a - b  # expect: value-used-as-other-type, value-used-as-other-type


def lower(colours):
    return colours.lower()  # expect: value-used-as-other-type


def split(tags):
    for tag in tags.split(","):  # expect: value-used-as-other-type
        print(tag)


def stripped(number):
    return clean(number)


def clean(text):
    return text.strip()  # expect: value-used-as-other-type


def letters(number):
    return len(number)  # expect: value-used-as-other-type


def frames(clip):
    return clip.shape  # expect: value-used-as-other-type


def grey(drawing):
    return drawing.convert("L")  # expect: value-used-as-other-type


def opened(drawing):
    return Image.open(drawing)  # expect: value-used-as-other-type


def rows(table):
    return table.append([1, 2])  # expect: value-used-as-other-type


class Report:
    suffix = ".csv"

    def write(self, name, table):
        path = os.path.join("out", name)
        return self.load(table), path

    def load(self, source):
        return pd.read_csv(source)  # expect: value-used-as-other-type


def flag(ticked):
    return [part for part in ticked]  # expect: value-used-as-other-type


def keyed(place):
    return place["x"]  # expect: value-used-as-other-type


def added(text):
    total = text
    total += 1  # expect: value-used-as-other-type
    return total


def colour(where):
    return cv2.cvtColor(where, cv2.COLOR_BGR2GRAY)  # expect: value-used-as-other-type


def pair(slides):
    before, after, rest = slides  # expect: value-used-as-other-type
    return before


def parsed(table):
    return json.loads(table)  # expect: value-used-as-other-type


with gr.Blocks() as demo:
    text, other, area = gr.Textbox(), gr.Textbox(), gr.TextArea()
    number, slider, tick = gr.Number(), gr.Slider(), gr.Checkbox()
    colours = gr.CheckboxGroup(["red", "green"])
    tags = gr.Dropdown(["a", "b"], multiselect=True)
    clip, drawing, table = gr.Video(), gr.ImageEditor(), gr.Dataframe()
    matrix = gr.Dataframe(type="array")
    slides = gr.ImageSlider()
    radio = gr.Radio(["left", "right"], value="left")
    out = gr.Textbox()
    gr.Button().click(smaller, text, out)
    gr.Button().click(times, area, out)
    gr.Button().click(difference, [text, other], out)
    gr.Button().click(lower, colours, out)
    gr.Button().click(split, tags, out)
    gr.Button().click(stripped, number, out)
    gr.Button().click(letters, slider, out)
    gr.Button().click(frames, clip, out)
    gr.Button().click(grey, drawing, out)
    gr.Button().click(opened, drawing, out)
    gr.Button().click(rows, table, table)
    gr.Button().click(Report().write, [text, table], [table, out])
    gr.Button().click(flag, tick, out)
    gr.Button().click(keyed, radio, out)
    gr.Button().click(added, text, out)
    gr.Button().click(colour, clip, out)
    gr.Button().click(pair, slides, out)
    gr.Button().click(parsed, matrix, out)

gr.Interface(lambda age: age / 2, "text", "number")  # expect: value-used-as-other-type
gr.Interface(lambda size: size.upper(), gr.Radio(["a", "b"], type="index", value="a"), "text")  # expect: value-used-as-other-type
