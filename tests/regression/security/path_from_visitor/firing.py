"""Paths that a visitor types: opened, listed, deleted, made, read; by hand or through a helper."""

import glob
import os
import shutil
from pathlib import Path

import gradio as gr

FOLDER = "notes"


def opened(path):
    with open(path) as file:  # ask: path-from-visitor
        return file.read()


def listed(folder):
    return "\n".join(os.listdir(folder))  # ask: path-from-visitor


def deleted(name):
    os.remove(os.path.join(FOLDER, name))  # ask: path-from-visitor


def removed(folder):
    shutil.rmtree(folder)  # ask: path-from-visitor


def helped(name):
    return load(f"{FOLDER}/{name}.txt")


def load(path):
    return open(path).read()  # ask: path-from-visitor


def globbed(folder):
    return glob.glob(folder + "/*.png")  # ask: path-from-visitor


def read(name):
    return Path(name).read_text()  # ask: path-from-visitor


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(opened, text, text)
    text.submit(listed, text, text)
    text.submit(deleted, text)
    text.submit(removed, text)
    text.submit(helped, text, text)
    text.submit(globbed, text, text)
    text.submit(read, text, text)

demo.launch()
