import os
import shutil
from pathlib import Path

import gradio as gr


def keep(path):
    os.rename(path, "mine.wav")  # expect: upload-moved-away
    return "kept"


def move(path):
    return shutil.move(path, "kept")  # expect: upload-moved-away


def delete(path):
    text = path + " deleted"
    os.remove(path)  # expect: upload-moved-away
    return text


def unlink(path):
    Path(path).unlink()  # expect: upload-moved-away
    return "gone"


with gr.Blocks() as demo:
    sound = gr.Audio(type="filepath")
    picture = gr.Image(type="filepath")
    film = gr.Video()
    file = gr.File()
    out = gr.Textbox()
    go = gr.Button()
    go.click(keep, sound, out)
    go.click(move, picture, out)
    go.click(delete, film, out)
    go.click(unlink, file, out)
