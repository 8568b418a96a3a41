# gradio: 4.43.0, 4.44.1, 6.31.0
import os
from pathlib import Path

import gradio as gr


def keep(path, name):
    os.unlink(path)  # expect[>=4.44]: upload-moved-away
    return name


def other(name, path):
    os.renames(path, name)  # expect: upload-moved-away
    return name


with gr.Blocks() as demo:
    picture = gr.Image(type="filepath")
    file = gr.File()
    name = gr.Textbox()
    name.submit(keep, [picture, name], name)
    gr.on([name.submit, gr.Button().click], other, [name, file], name)


def first(path):
    return path and name_of(path)


def name_of(path):
    return path


class Page:
    def __init__(self):
        self.file = gr.Video()
        self.sound = gr.Audio(type="filepath")
        go = gr.Button()
        go.click(self.quiet, self.sound, None)
        go.click(self.lose, self.file, None)

    def lose(self, path):
        target = Path(path)
        Path(path).rename("kept.mp4")  # expect: upload-moved-away
        print(target.rename)

    def quiet(self, path):
        os.remove(path)  # expect: upload-moved-away
