from pathlib import Path

import gradio as gr

NAME = "report.txt"


def picture():
    return Path(NAME)


def saved():
    return Path(NAME)


def both():
    path = Path(NAME)
    return path, str(path)


with gr.Blocks() as demo:
    name = gr.Textbox()
    image = gr.Image()
    sound = gr.Audio()
    download = gr.DownloadButton("Save")
    file = gr.File()
    name.change(picture, None, image)
    name.submit(saved, None, download)
    name.blur(both, None, [sound, file])
