import sqlite3

import gradio as gr
import psycopg

db = psycopg.connect("dbname=notes")
kept = [sqlite3.connect("notes.db")]


def add(text):
    db.execute("insert into note values (%s)", (text,))
    return sqlite3.sqlite_version, kept


demo = gr.Interface(add, "text", ["text", "text"])
