import sqlite3

import gradio as gr

db = sqlite3.connect("notes.db")
db.execute("create table if not exists note (body text)")


async def add(text):
    db.execute("insert into note values (?)", (text,))
    return text


def start():
    db.execute("delete from note")


start()
demo = gr.Interface(add, "text", "text")
