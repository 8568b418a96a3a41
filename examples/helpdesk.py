"""A small help desk with a handful of faults, for trying the review on.

gradio-patterns review examples/helpdesk.py
"""

import threading
import time

import gradio as gr

tickets = []


async def answer(question, history):
    time.sleep(2)  # stands for a slow model
    history.append((question, f"I would look into {question!r} first."))
    return history


def file_ticket(title, upload):
    tickets.append(title)
    with open(upload, "rb") as stream:
        size = len(stream.read())
    return "\n".join(tickets), f"{size} bytes attached"


def export(title):
    return f"{title}\n".encode()


def clock():
    return time.strftime("%H:%M")


with gr.Blocks(title="Help desk") as demo:
    lock = gr.State(threading.Lock())
    with gr.Tab("Ask"):
        chat = gr.Chatbot()
        question = gr.Textbox(label="Your question")
        question.submit(answer, [question, chat], chat)
    with gr.Tab("Tickets"):
        title = gr.Textbox(label="Title")
        upload = gr.File(label="Screenshot", type="binary")
        listing = gr.Textbox(label="All tickets")
        note = gr.Textbox(label="Note")
        send = gr.Button("Send")
        send.click(file_ticket, [title, upload], [listing, note])
        download = gr.File(label="Export")
        gr.Button("Export").click(export, title, download)
    now = gr.Textbox(label="Time")
    demo.load(clock, None, now, every=30)

demo.launch(auth=("admin", "correct-horse"), allowed_paths=["."], max_file_size="20m")
demo.queue(max_size=20)
