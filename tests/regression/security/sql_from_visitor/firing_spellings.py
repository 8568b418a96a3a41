"""By every method, with text() around it; parameters, other texts and other calls are left alone."""

import sqlite3

import gradio as gr
import pandas as pd
from sqlalchemy import text as clause
from sqlalchemy import text

connection = sqlite3.connect("shop.db", check_same_thread=False)
runner = {"execute": print}


def found(name):
    return connection.execute(f"SELECT * FROM shop WHERE name = '{name}'").fetchall()  # expect: sql-from-visitor


def wrapped(name):
    return connection.execute(text("SELECT * FROM shop WHERE name = '%s'" % name))  # expect: sql-from-visitor


def framed(name):
    query = "SELECT * FROM shop WHERE name = '" + name + "'"
    return pd.read_sql_query(query, connection)  # expect: sql-from-visitor


def helper(name):
    return run(f"DELETE FROM shop WHERE name = '{name}'")


def again(name):
    return run("UPDATE shop SET name = '%s'" % name)


def run(statement):
    return connection.execute(f"{statement}; DROP TABLE shop")  # expect: sql-from-visitor


def bound(name):
    return connection.execute("SELECT * FROM shop WHERE name = ?", (name,)).fetchall()


def no_statement(name):
    return connection.execute(f"PRAGMA {name}")


def other_method(name):
    connection.prepare(f"SELECT * FROM shop WHERE name = '{name}'")
    return connection.execute("SELECT * FROM shop").fetchall()


def nothing(name):
    connection.execute()
    return name


def function(name):
    return execute(f"SELECT * FROM shop WHERE name = '{name}'")


def execute(statement):
    return statement


def other_text(name):
    return connection.execute(quote(f"SELECT * FROM shop WHERE name = '{name}'"))


def empty_text(name):
    return connection.execute(text()) or name


def quote(statement):
    return statement.replace("'", "''")


with gr.Blocks() as demo:
    name, out = gr.Textbox(), gr.JSON()
    for_all = gr.Button()
    name.submit(found, name, out)
    name.submit(wrapped, name, out)
    name.submit(framed, name, out)
    name.submit(helper, name, out)
    name.submit(again, name, out)
    name.submit(bound, name, out)
    name.submit(no_statement, name, out)
    name.submit(other_method, name, out)
    name.submit(nothing, name, out)
    name.submit(function, name, out)
    name.submit(other_text, name, out)
    name.submit(empty_text, name, out)
