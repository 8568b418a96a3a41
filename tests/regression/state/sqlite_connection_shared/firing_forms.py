import sqlite3 as sql

import gradio as gr
import pandas as pd


def opened():
    return sql.connect("other.db")


class Store:
    def __init__(self):
        self.connection = sql.connect("notes.db", 5)
        self.cursor = self.connection.cursor()

    def rows(self):
        return self.cursor.execute("select 1").fetchall()  # expect: sqlite-connection-shared

    def table(self, name):
        return pd.read_sql("select 1", self.connection)  # expect: sqlite-connection-shared

    def named(self, name):
        return pd.read_sql_query(sql="select 1", con=self.connection)  # expect: sqlite-connection-shared

    def tell(self, depth):
        return self.tell(depth - 1) if depth else self.rows()

    def page(self):
        with gr.Blocks() as demo:
            box = gr.Textbox()
            box.submit(self.tell, box, box)
            box.change(self.table, box, gr.Dataframe())
            box.blur(self.named, box, gr.Dataframe())

            @gr.render(inputs=box)
            def draw(text):
                self.connection.execute("select 1")  # expect: sqlite-connection-shared
                gr.Markdown(text)
        return demo
