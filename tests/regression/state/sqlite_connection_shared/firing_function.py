import sqlite3

import gradio as gr


def build(path):
    db = sqlite3.connect(path)

    def add(text):
        db.execute("insert into note values (?)", (text,))  # expect: sqlite-connection-shared
        return text

    return gr.Interface(add, "text", "text")
