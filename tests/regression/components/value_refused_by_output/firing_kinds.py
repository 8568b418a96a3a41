"""Values of every kind that an output refuses, and those of which it cannot be told."""

from datetime import datetime
from pathlib import Path

import gradio as gr
import matplotlib.pyplot as plt
import numpy as np
from tools import made


def empty_text(text):
    return ""  # expect: value-refused-by-output "refuses this value (empty text)"


def number(text):
    return 5  # expect: value-refused-by-output "return None to clear it"


def listed(text):
    return ["a", "b"]


def table(text):
    return {"a": 1}  # expect: value-refused-by-output "(a dict)"


def named(text):
    return {"path": text}


def keyed(text):
    return {text: 1}


def nothing(text):
    return {}


def module(text):
    plt.plot([1, 2])
    return plt


def moment(text):
    return datetime.now()


def figure(text):
    return plt.figure()


def path(text):
    return Path("a.png")


def one(text):
    return [text]


def empty_list(text):
    return []


def swapped(text):
    return np.zeros(5), 16000  # expect: value-refused-by-output "(a tuple)"


def sentence(text):
    return "no plot here"


def unknown(text):
    return made(text)


def no_bytes(text):
    return b""


with gr.Blocks() as demo:
    box = gr.Textbox()
    image, sound, plot, numbers = gr.Image(), gr.Audio(), gr.Plot(), gr.Number()
    box.submit(empty_text, box, image)
    box.submit(number, box, image)
    box.submit(listed, box, numbers)
    box.submit(table, box, image)
    box.submit(named, box, image)
    box.submit(keyed, box, image)
    box.submit(nothing, box, image)
    box.submit(module, box, plot)
    box.submit(moment, box, box)
    box.submit(figure, box, plot)
    box.submit(path, box, image)
    box.submit(one, box, image)
    box.submit(empty_list, box, box)
    box.submit(swapped, box, sound)
    box.submit(sentence, box, plot)
    box.submit(unknown, box, image)
    box.submit(no_bytes, box, box)
