import sqlite3

import gradio as gr


def write(text):
    DB.execute("insert into note values (?)", (text,))  # expect: sqlite-connection-shared


def add(text):
    write(text)
    return text


DB = sqlite3.connect("notes.db")
demo = gr.Interface(add, "text", "text")
