from pathlib import Path

import gradio as gr
from project import *
from project import paths

OUT = Path("out")

NAME = "report.txt"

while PLACE.exists():
    PLACE = PLACE / "next"


def text():
    return str(OUT / NAME)


def parts():
    return (OUT / NAME).name


def posix():
    return Path(NAME).as_posix()


def resolved():
    return paths.resolve(NAME)


def deep():
    return PLACE


def ratio(a, b):
    return a / b


with gr.Blocks() as demo:
    name = gr.Textbox()
    number = gr.Number()
    file = gr.File()
    name.change(text, None, file)
    name.submit(parts, None, file)
    name.blur(posix, None, file)
    name.focus(resolved, None, file)
    name.input(deep, None, file)
    number.change(ratio, [number, number], number)
