import sqlite3

import gradio as gr


def connect():
    return sqlite3.connect("notes.db")


def add(text):
    db = sqlite3.connect("notes.db")
    db.execute("insert into note values (?)", (text,))
    return text


def helped(text):
    with connect() as db:
        db.execute("insert into note values (?)", (text,))
    return text


with sqlite3.connect("notes.db") as first:
    first.execute("create table note (body text)")

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(add, box, box)
    box.change(helped, box, box)
