import sqlite3

import gradio as gr
import pandas as pd

db = sqlite3.connect("notes.db", 5.0, 0, None, False)
other = sqlite3.connect("notes.db")
count = other.execute("select 1").fetchall()
stored = other.cursor
plain = cursor = gr.State().value
lost = missing.cursor()
tool = build(other)
snapshot = other.serialize()
options = {"check_same_thread": False}
free = sqlite3.connect("notes.db", **options)


def rows(text):
    if other is None or not count:
        return "no database"
    print(1, other, lost.execute(text), tool.execute(text), snapshot.hex(), db.execute(text))
    with open(text) as file:
        return file.read() + str(other) + str(plain.execute(text)) + str(free.execute(text))


def inner(text):
    mine = sqlite3.connect("notes.db")

    def add():
        mine.execute("insert into note values (?)", (text,))

    add()
    return text


def asked(text):
    inner(text)
    pd.DataFrame([text]).to_sql("note", "sqlite:///notes.db")
    pd.read_sql("select 1")
    return pd.read_sql("select 1", con=text, params=other)


async def later(text):
    return other.execute("select 1").fetchone()[0]


def outside():
    return other.execute("select 1")


class Pool:
    def __init__(self, name):
        self.db = sqlite3.connect("notes.db")
        if name:
            self.db = name.connect()
        self.counted = name.cursor()

    def rows(self, text):
        self.counted.execute("select 1")
        return self.db.execute("select 1")


pool = Pool("notes")
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(rows, box, box)
    box.change(asked, box, box)
    box.blur(later, box, box)
    box.focus(db.execute, box, box)
    box.input(pool.rows, box, box)
