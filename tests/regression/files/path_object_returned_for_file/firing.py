# gradio: 4.44.1, 6.31.0
import pathlib
from pathlib import Path

import gradio as gr

OUT = Path("out")

NAME = "report.txt"


def direct():
    return Path(NAME)  # expect: path-object-returned-for-file


def joined():
    target = OUT / NAME
    return target.with_suffix(".csv"), "done"  # expect: path-object-returned-for-file


def chosen():
    return gr.File(value=pathlib.Path.cwd() / NAME) if NAME else None  # expect: path-object-returned-for-file


with gr.Blocks() as demo:
    name = gr.Textbox()
    note = gr.Textbox()
    file = gr.File()
    name.change(direct, None, file)
    name.submit(joined, None, [file, note])
    name.blur(chosen, None, file)

    @name.focus(outputs=file)
    def yielding():
        yield OUT / NAME  # expect: path-object-returned-for-file
