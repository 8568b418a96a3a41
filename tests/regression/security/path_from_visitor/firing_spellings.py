"""By functions and by methods of a path; a folder that is fixed by a choice and other calls are left."""

import os
import shutil
from pathlib import Path

import gradio as gr

store = {}


def opened(name):
    return open(name).read()  # ask: path-from-visitor "opens the path"


def listed(name):
    return os.listdir(name)  # ask: path-from-visitor "lists the path"


def deleted(name):
    shutil.rmtree(os.path.join("out", name))  # ask: path-from-visitor "deletes the path"


def method(name):
    return Path(name).read_text()  # ask: path-from-visitor "reads the path"


def joined(name):
    return (Path("out") / name).read_bytes()  # ask: path-from-visitor "reads the path"


def twice(name):
    Path(name).unlink()  # ask: path-from-visitor "deletes the path"
    return open(name).read()


def nothing(name):
    return open() or os.listdir() or name


def own(name):
    return name.read_text()


def other(name):
    return store.open(name), Path("fixed.txt").read_text()


def fixed(name):
    return open("fixed.txt").read() + name


with gr.Blocks() as demo:
    name, out = gr.Textbox(), gr.Textbox()
    for_all = gr.Button()
    name.submit(opened, name, out)
    name.submit(listed, name, out)
    name.submit(deleted, name, None)
    name.submit(method, name, out)
    name.submit(joined, name, out)
    name.submit(twice, name, out)
    name.submit(nothing, name, out)
    name.submit(own, name, out)
    name.submit(other, name, [out, out])
    name.submit(fixed, name, out)
