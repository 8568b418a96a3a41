import sqlite3
from sqlite3 import connect

import gradio as gr

db = sqlite3.connect("notes.db")
cursor = db.cursor()
other = connect(":memory:", timeout=3)


def add(text):
    db.execute("insert into note values (?)", (text,))  # expect: sqlite-connection-shared
    return text


def count():
    rows = cursor.execute("select 1 from note")  # expect: sqlite-connection-shared
    return len(rows.fetchall())


def both(text):
    with other:  # expect: sqlite-connection-shared
        yield text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(add, box, box)
    demo.load(count, None, gr.Number())
    box.change(both, box, box)
