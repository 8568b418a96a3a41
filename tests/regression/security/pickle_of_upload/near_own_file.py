import pickle
from pathlib import Path

import gradio as gr

SAVED = Path("saved")


def load(name):
    names = sorted(one.name for one in SAVED.iterdir())
    with open(SAVED / names[0], "rb") as file:
        return pickle.load(file)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(load, box, box)
