import sqlite3

import gradio as gr


def find(title):
    books = sqlite3.connect(":memory:")
    books.execute("CREATE TABLE book (title TEXT, secret INTEGER)")
    books.execute("INSERT INTO book VALUES ('Tides', 0), ('Diary', 1)")
    rows = books.execute(f"SELECT title FROM book WHERE secret = 0 AND title = '{title}'")
    return ", ".join(row[0] for row in rows)


with gr.Blocks() as demo:
    title = gr.Textbox(label="Title")
    found = gr.Textbox(label="Found")
    title.submit(find, title, found, api_name="find")

if __name__ == "__main__":
    demo.launch()
