"""Parameters, statements of the visitor as a whole, numbers, and texts that are no SQL."""

import sqlite3

import gradio as gr

COLUMNS = ["title", "author"]


def parameters(title):
    books = sqlite3.connect("books.db")
    return books.execute("SELECT * FROM book WHERE title = ?", (title,)).fetchall()


def like(title):
    pattern = f"%{title}%"
    books = sqlite3.connect("books.db")
    return books.execute("SELECT * FROM book WHERE title LIKE ?", [pattern]).fetchall()


def playground(query):
    return sqlite3.connect("books.db").execute(query).fetchall()


def by_number(number):
    books = sqlite3.connect("books.db")
    return books.execute(f"SELECT * FROM book WHERE id = {int(number)}").fetchall()


def by_column(column):
    if column not in COLUMNS:
        raise gr.Error("No such column")
    return sqlite3.connect("books.db").execute(f"SELECT {column} FROM book").fetchall()


def chosen(column):
    return sqlite3.connect("books.db").execute(f"SELECT {column} FROM book").fetchall()


def prompt(question):
    return agent.execute(f"Select the best answer to {question}")


def table_name(name):
    books = sqlite3.connect("books.db")
    books.execute("SELECT * FROM book")
    return f"DROP {name}"


with gr.Blocks() as demo:
    box = gr.Textbox()
    table = gr.Dataframe()
    box.submit(parameters, box, table)
    box.submit(like, box, table)
    box.submit(playground, box, table)
    gr.Number().change(by_number, gr.Number(), table)
    box.submit(by_column, box, table)
    gr.Radio(COLUMNS).change(chosen, gr.Radio(COLUMNS), table)
    box.submit(prompt, box, box)
    box.submit(table_name, box, box)

demo.launch()
