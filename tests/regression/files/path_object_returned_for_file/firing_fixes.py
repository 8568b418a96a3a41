"""Where the value is a path for sure a fix is offered; where it may be nothing, none."""

from pathlib import Path

import gradio as gr


def direct(name):
    return Path("out.txt")  # expect: path-object-returned-for-file -> return str(Path("out.txt"))


def maybe(name):
    path = None
    if name:
        path = Path("maybe.txt")
    return path  # expect: path-object-returned-for-file -> no fix


def either(name):
    path = "plain.txt"
    if name:
        path = Path("either.txt")
    return path  # expect: path-object-returned-for-file -> return str(path)


with gr.Blocks() as demo:
    name, file = gr.Textbox(), gr.File()
    name.submit(direct, name, file)
    name.submit(maybe, name, file)
    name.submit(either, name, file)
