"""Statements with the visitor's text in them: every way of putting texts together."""

import sqlite3

import gradio as gr
import pandas as pd
from sqlalchemy import create_engine, text

engine = create_engine("sqlite://")


def formatted(title):
    with sqlite3.connect("books.db") as books:
        cursor = books.cursor()
        cursor.execute(f"SELECT * FROM book WHERE title = '{title}'")  # expect: sql-from-visitor
        return cursor.fetchall()


def joined(title):
    books = sqlite3.connect("books.db")
    query = "DELETE FROM book WHERE title = '" + title + "'"
    books.execute(query)  # expect: sql-from-visitor
    return "gone"


def percent(title):
    frame = pd.read_sql("SELECT * FROM book WHERE title = '%s'" % title, engine)  # expect: sql-from-visitor
    return frame


def template(title, author):
    statement = "INSERT INTO book VALUES ('{}', '{}')".format(title, author)
    sqlite3.connect("books.db").execute(statement)  # expect: sql-from-visitor


def helped(title):
    return find("title", title.strip())


def find(column, value):
    books = sqlite3.connect("books.db")
    sql = f"select * from book where {column} like '%{value}%'"
    return books.execute(sql).fetchall()  # expect: sql-from-visitor


def wrapped(title):
    with engine.connect() as connection:
        connection.execute(text(f"UPDATE book SET title = '{title}'"))  # expect: sql-from-visitor


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    table = gr.Dataframe()
    box.submit(formatted, box, table)
    box.submit(joined, box, out)
    box.submit(percent, box, table)
    box.submit(template, [box, out], None)
    box.submit(helped, inputs=[box], outputs=[table])
    box.submit(wrapped, box)

demo.launch()
