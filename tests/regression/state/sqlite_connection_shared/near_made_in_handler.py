import sqlite3

import gradio as gr


class Store:
    def __init__(self):
        self.db = sqlite3.connect("notes.db")

    def rows(self):
        return self.db.execute("select 1").fetchall()


def rows(text):
    store = Store()
    return store.rows()


def direct(text):
    return Store().rows()


def opened(path):
    return sqlite3.connect(path)


def helped(text):
    db = opened(text)
    return db.execute("select 1")


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(rows, box, box)
    box.change(direct, box, box)
    box.blur(helped, box, box)
