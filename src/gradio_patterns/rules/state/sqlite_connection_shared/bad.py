import sqlite3

import gradio as gr

db = sqlite3.connect("notes.db")
db.execute("create table if not exists note (body text)")


def keep(body):
    db.execute("insert into note values (?)", (body,))
    db.commit()
    return f"kept {body!r}"


with gr.Blocks(title="Notes") as demo:
    body = gr.Textbox(label="Note")
    answer = gr.Textbox(label="Answer")
    body.submit(keep, body, answer, api_name="keep")


if __name__ == "__main__":
    demo.launch()
