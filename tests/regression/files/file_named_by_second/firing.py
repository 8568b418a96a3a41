"""Names that differ by the second alone: strftime, int(time.time()), a date, joined or formatted."""

import os
import time
from datetime import datetime

import gradio as gr
import pandas as pd

OUT = "outputs"


def stamped(text):
    now = datetime.now().strftime("%Y%m%d_%H%M%S")
    path = os.path.join(OUT, f"note_{now}.txt")
    with open(path, "w") as file:  # expect: file-named-by-second
        file.write(text)
    return path


def seconds(text):
    path = f"{OUT}/{int(time.time())}.csv"
    pd.DataFrame({"text": [text]}).to_csv(path)  # expect: file-named-by-second
    return path


def by_day(text):
    path = "day-" + time.strftime("%Y-%m-%d") + ".txt"
    with open(path, "w") as file:  # expect: file-named-by-second
        file.write(text)
    return path


def picture(image):
    image.save(f"{datetime.now().strftime('%H%M%S')}.png")  # expect: file-named-by-second
    return image


def rounded(text):
    stamp = str(round(time.time()))
    with open("note" + stamp, mode="w") as file:  # expect: file-named-by-second
        file.write(text)
    return text


def in_helper(text):
    return kept(text)


def kept(text):
    name = f"{datetime.utcnow():%H}" if not text else datetime.utcnow().strftime("%y%m%d%H%M%S")
    with open(f"{datetime.utcnow().strftime('%y%m%d%H%M%S')}.txt", "w") as file:  # expect: file-named-by-second
        file.write(text)
    return name


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    image = gr.Image(type="pil")
    text.submit(stamped, text, file)
    text.submit(seconds, text, file)
    text.submit(by_day, text, file)
    image.upload(picture, image, image)
    text.submit(rounded, text, text)
    text.submit(in_helper, text, text)

demo.launch()
