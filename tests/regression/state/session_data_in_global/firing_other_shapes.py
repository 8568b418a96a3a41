"""A visitor's data kept for all: unpacked, annotated, in a cell, read by a helper, from a click."""

import gradio as gr
import pandas as pd

table = None
title = ""
sheet = pd.DataFrame({"note": [""]})
marks = pd.DataFrame({"note": ["", ""]})
lines = []
points = []
picked: str = ""
first, rest = "", []


def read(path):
    with open(path) as file:
        return "read", file.read()


def upload(path):
    global table
    note, table = read(path)  # expect: session-data-in-global
    return note


def ask(question):
    return f"{question}: {table}"


def nested(text):
    global title, rest
    (title, _), *rest = [(text, 1), text]  # expect: session-data-in-global, session-data-in-global
    return "kept"


def heading():
    return title, rest


def keep(text):
    sheet.at[0, "note"] = text  # expect: session-data-in-global
    return sheet


def mark(text):
    marks.loc[1, "note"] = text  # expect: session-data-in-global
    return "marked"


def marked():
    return marks.copy()


def answer(text):
    return f"so far: {lines} / {text}"


def chat(message, history):
    reply = answer(message)
    lines.append(message)  # expect: session-data-in-global
    return reply


def click(event: gr.SelectData):
    points.append(event.index)  # expect: session-data-in-global
    return points


def choose(text):
    global picked
    picked: str = text  # expect: session-data-in-global
    return "noted"


def chosen():
    return picked


with gr.Blocks() as demo:
    file = gr.File()
    text = gr.Textbox()
    note = gr.Textbox()
    data = gr.Dataframe()
    picture = gr.Image()
    file.upload(upload, file, note)
    text.submit(ask, text, note)
    text.submit(nested, text, note)
    gr.Button("Title").click(heading, None, [note, text])
    text.submit(keep, text, data)
    text.submit(mark, text, note)
    gr.Button("Marks").click(marked, None, data)
    gr.ChatInterface(chat)
    picture.select(click, None, note)
    text.submit(choose, text, note)
    gr.Button("Choice").click(chosen, None, note)

demo.launch()
