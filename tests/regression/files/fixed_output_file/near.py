"""Files of one run, files that are the same for everybody, and files that nobody is handed."""

import os
import tempfile
import time
import uuid
from pathlib import Path

import gradio as gr
import pandas as pd

PRICES = "prices.csv"


def temporary(text):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        file.write(text)
    return file.name


def by_uuid(text):
    path = f"{uuid.uuid4().hex}.txt"
    with open(path, "w") as file:
        file.write(text)
    return path


def in_folder(text):
    path = os.path.join(tempfile.mkdtemp(), "note.txt")
    Path(path).write_text(text)
    return path


def price_list():
    pd.DataFrame({"price": [1]}).to_csv(PRICES)
    return PRICES


def manual(text):
    with open("manual.txt") as file:
        print(text in file.read())
    return "manual.txt"


def logged(text):
    with open("log.txt", "w") as file:
        file.write(text)
    return text


def named(name, text):
    path = f"{name}.txt"
    with open(path, "w") as file:
        file.write(text)
    return path


def other_file(text):
    with open("kept.txt", "w") as file:
        file.write(text)
    return "manual.txt"


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    text.submit(temporary, text, file)
    text.submit(by_uuid, text, file)
    text.submit(in_folder, text, file)
    gr.Button("Prices").click(price_list, None, file)
    text.submit(manual, text, file)
    text.submit(logged, text, text)
    text.submit(named, [text, text], file)
    text.submit(other_file, text, file)
    text.submit(lambda text: time.ctime(), text, text)

demo.launch()
