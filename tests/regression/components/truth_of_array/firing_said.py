"""What the message says of each test, and values that may be something with a truth."""

import gradio as gr
import pandas as pd


def plain(pixels):
    if pixels:  # expect: truth-of-array "which is neither true nor false"
        return "there"
    return ""


def compared(pixels):
    if pixels == "":  # expect: truth-of-array "a comparison has an answer"
        return ""
    return "there"


def among(table):
    if table in ("", None):  # expect: truth-of-array "not one of several"
        return ""
    return "there"


def made(path):
    found = pd.read_csv(path)
    return "there" if len(found) else ""


def both(pixels, frame, text):
    value = pixels if text else frame
    return "there" if value else ""


def either(pixels, text):
    value = pixels if text else "nothing"
    return "there" if value else ""


def counted(number):
    return "there" if number else ""


with gr.Blocks() as demo:
    pixels, table, text, number = gr.Image(), gr.Dataframe(), gr.Textbox(), gr.Number()
    text.submit(plain, pixels, text)
    text.submit(compared, pixels, text)
    text.submit(among, table, text)
    text.submit(made, text, text)
    text.submit(both, [pixels, table, text], text)
    text.submit(either, [pixels, text], text)
    number.change(counted, number, text)
