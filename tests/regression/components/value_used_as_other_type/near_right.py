import os

import gradio as gr
import pandas as pd

SIZES = [1, 2, 3]


def compared(age):
    return "child" if int(age) < 18 else "adult"


def doubled(text):
    return text * 2 + " twice %d" % 3


def joined(colours):
    return ", ".join(colours) + str(len(colours))


def typed(value):
    if isinstance(value, str):
        return value.strip()
    return value + 1


def tried(text):
    try:
        return text + 1
    except TypeError:
        return 0


def priced(size):
    return size * 3 - 1


def column(table):
    return table.title.head(), table["name"], table.name


def layers(drawing):
    return drawing["layers"][0].shape, drawing.get("composite")


def named(clip):
    return os.path.basename(clip), clip.endswith(".mp4"), clip[-3:]


def rebound(text):
    text = text.split(",")
    text.append("more")
    return len(text) - 1


def number_or_text(value):
    return value.strip()


def changed(colours):
    return colours.lower()


def read(where):
    return pd.read_csv(where)


def ticked(tick):
    return tick + 1, -tick, int(tick) * 2.5


with gr.Blocks() as demo:
    text, number, tick = gr.Textbox(), gr.Number(), gr.Checkbox()
    colours = gr.CheckboxGroup(["red", "green"])
    size = gr.Radio(SIZES, value=1)
    labelled = gr.Dropdown([("one", 1), ("two", 2)], value=1)
    table, drawing, clip = gr.Dataframe(), gr.ImageEditor(), gr.Video("a.mp4")
    where = gr.FileExplorer(file_count="single", value="a.csv")
    choice = gr.Dropdown(choices=["red"], value="red")
    out, more, third = gr.Textbox(), gr.Textbox(), gr.Textbox()
    options = {"label": "Anything"}
    unknown = gr.Dropdown(**options)
    gr.Button().click(compared, text, out)
    gr.Button().click(doubled, text, out)
    gr.Button().click(joined, colours, out)
    gr.Button().click(typed, text, out)
    gr.Button().click(typed, number, out)
    gr.Button().click(tried, text, out)
    gr.Button().click(priced, size, out)
    gr.Button().click(priced, labelled, out)
    gr.Button().click(column, table, [out, more, third])
    gr.Button().click(layers, drawing, [out, more])
    gr.Button().click(named, clip, [out, more, third])
    gr.Button().click(rebound, text, out)
    gr.Button().click(number_or_text, gr.State(""), out)
    gr.Button().click(number_or_text, unknown, out)
    gr.Button().click(read, where, table)
    gr.Button().click(ticked, tick, [out, more, third])
    gr.Button().click(lambda: gr.update(choices=[1, 2]), None, choice)
    gr.Button().click(priced, choice, out)
