import sqlite3
import threading

import gradio as gr

OPTIONS = {"check_same_thread": False}
LOCK = threading.Lock()
db = sqlite3.connect("notes.db", check_same_thread=False)
more = sqlite3.connect("more.db", **OPTIONS)


def add(text):
    with LOCK:
        db.execute("insert into note values (?)", (text,))
        more.execute("insert into note values (?)", (text,))
    return text


demo = gr.Interface(add, "text", "text")
