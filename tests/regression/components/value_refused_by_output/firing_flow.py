import io

import gradio as gr
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from PIL import Image


def empty_branch(name):
    picture = ""
    if name:
        picture = Image.open(name)
    return picture  # expect: value-refused-by-output


def helped(name):
    return figure(name)  # expect: value-refused-by-output


def figure(name):
    fig, axes = plt.subplots()
    axes.plot([1, 2])
    return fig


def module(name):
    plt.plot([1, 2])
    return plt  # expect: value-refused-by-output


def passed_on(picture):
    return picture  # expect: value-refused-by-output


def counted(name):
    total = len(name) + 1
    return total  # expect: value-refused-by-output


class Tables:
    def frame(self):
        return pd.DataFrame({"a": [1]})

    def show(self, name):
        table = self.frame().head(3)
        return name, table  # expect: value-refused-by-output


def listed(name):
    lines = []
    for part in name.split():
        lines.append(part)
    return lines  # expect: value-refused-by-output


def comprehended(name):
    return [part.upper() for part in name.split()]  # expect: value-refused-by-output


def swapped(name):
    data = np.zeros(16000)
    return data, 16000  # expect: value-refused-by-output


def array(name):
    yield np.zeros(16000).astype("float32")  # expect: value-refused-by-output


def opened(name):
    file = open(name)
    return {document: file}  # expect: value-refused-by-output


def text(name):
    return name.upper()  # expect: value-refused-by-output


def failed(name):
    try:
        return Image.open(name)
    except OSError:
        return 0  # expect: value-refused-by-output


with gr.Blocks() as demo:
    name = gr.Textbox()
    picture, sound = gr.Image(type="pil"), gr.Audio()
    document, plot, table = gr.File(), gr.Plot(), gr.Dataframe()
    label, words = gr.Label(), gr.Markdown()
    go = gr.Button()
    go.click(empty_branch, name, picture)
    go.click(helped, name, picture)
    go.click(module, name, picture)
    go.click(passed_on, picture, sound)
    go.click(counted, name, picture)
    go.click(Tables().show, name, [words, label])
    go.click(listed, name, words)
    go.click(comprehended, name, words)
    go.click(swapped, name, sound)
    go.click(array, name, sound)
    go.click(opened, name, [document, words])
    go.click(text, name, plot)
    go.click(failed, name, picture)

gr.Interface(lambda text: io.StringIO(text).getvalue(), "text", "plot")  # expect: value-refused-by-output
gr.Interface(lambda text: [text, text], "text", "image")  # expect: value-refused-by-output
