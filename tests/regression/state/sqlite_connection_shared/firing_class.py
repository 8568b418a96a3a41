import sqlite3

import gradio as gr


class Page:
    def __init__(self):
        self.db = sqlite3.connect("notes.db")
        with gr.Blocks() as self.demo:
            box = gr.Textbox()
            box.submit(self.add, box, box)

    def add(self, text):
        self.db.execute("insert into note values (?)", (text,))  # expect: sqlite-connection-shared
        return text
