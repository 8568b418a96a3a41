from pathlib import Path

import gradio as gr

OUT = Path("out")

NAME = "report.txt"


def text():
    return str(OUT / NAME)


def parts():
    return (OUT / NAME).name


def posix():
    return Path(NAME).as_posix()


def ratio(a, b):
    return a / b


with gr.Blocks() as demo:
    name = gr.Textbox()
    number = gr.Number()
    file = gr.File()
    name.change(text, None, file)
    name.submit(parts, None, file)
    name.blur(posix, None, file)
    number.change(ratio, [number, number], number)
