import gradio as gr
import matplotlib.pyplot as plt
import numpy as np
import plotly.express as px
from PIL import Image


def replaced(name):
    picture = ""
    picture = Image.open(name)
    return picture


def raised(name):
    value = ""
    if not name:
        raise gr.Error(value)
    value = Image.open(name)
    return value


def plotted(name):
    fig = plt.figure()
    fig.gca().plot([1])
    return fig


def interactive(name):
    return px.bar([1, 2])


def module(name):
    fig = px.bar([1])
    return fig


def listed(name):
    return [name, name], [[name]], {"a": 1}


def spoken(name):
    return 16000, np.zeros(16000, dtype=np.int16)


def captioned(name):
    return name, [((0, 0, 1, 1), "all")]


def subtitled(name):
    return (name, "words.vtt")


def flagged(name):
    return gr.update(interactive=False), True


def texts(name):
    return name.upper(), "", len(name)


def joined(name):
    lines = [part for part in name.split()]
    return "\n".join(lines)


def chosen(name):
    return ["a", "b"], "a"


with gr.Blocks() as demo:
    name = gr.Textbox()
    picture, sound, plot = gr.Image(), gr.Audio(), gr.Plot()
    words, table, found = gr.Markdown(), gr.Dataframe(), gr.JSON()
    box, tick, number = gr.Textbox(), gr.Checkbox(), gr.Number()
    group = gr.CheckboxGroup(["a", "b"])
    radio = gr.Radio(["a", "b"])
    go = gr.Button()
    go.click(replaced, name, picture)
    go.click(raised, name, picture)
    go.click(plotted, name, plot)
    go.click(interactive, name, plot)
    go.click(module, name, plot)
    go.click(listed, name, [box, table, found])
    go.click(spoken, name, sound)
    go.click(captioned, name, gr.AnnotatedImage())
    go.click(flagged, name, [box, tick])
    go.click(texts, name, [words, box, number])
    go.click(joined, name, words)
    go.click(chosen, name, [group, radio])
