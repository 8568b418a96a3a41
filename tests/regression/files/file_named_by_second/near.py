"""Names with more than the second in them, and times that name no file."""

import os
import time
import uuid
from datetime import datetime

import gradio as gr


def micro(text):
    path = f"{datetime.now().strftime('%H%M%S%f')}.txt"
    with open(path, "w") as file:
        file.write(text)
    return path


def unique(text):
    path = f"{int(time.time())}-{uuid.uuid4().hex}.txt"
    with open(path, "w") as file:
        file.write(text)
    return path


def by_name(name, text):
    path = f"{name}-{datetime.now().strftime('%Y%m%d')}.txt"
    with open(path, "w") as file:
        file.write(text)
    return path


def shown(text):
    return f"{text} at {datetime.now().strftime('%H:%M:%S')}"


def appended(text):
    with open(time.strftime("%Y-%m-%d.log"), "a") as file:
        file.write(text)
    return text


def nano(text):
    path = f"{time.time_ns()}.txt"
    with open(path, "w") as file:
        file.write(text)
    return path


def by_process(text):
    path = f"{int(time.time())}-{os.getpid()}-{id(text)}.txt"
    with open(path, "w") as file:
        file.write(text)
    return path


def backup():
    with open(f"backup-{int(time.time())}.txt", "w") as file:
        file.write("backup")


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    text.submit(micro, text, file)
    text.submit(unique, text, file)
    text.submit(by_name, [text, text], file)
    text.submit(shown, text, text)
    text.submit(appended, text, text)
    text.submit(nano, text, file)
    text.submit(by_process, text, file)
    gr.Button("Backup").click(backup)

demo.launch()
