"""Parts that somebody looked for before."""

import client
import gradio as gr
from gradio_roll import Roll


def answer(message, history):
    said = ""
    for chunk in client.stream(message):
        token = chunk.choices[0].delta.content
        if token:
            said += token
        yield said


def count(notes):
    return len(notes["notes"]) if notes else 0


def kind(files):
    return [file for file in files if file.mime_type and file.mime_type.startswith("image/")]


with gr.Blocks() as demo:
    roll = Roll()
    roll.change(count, roll, gr.Number(label="Notes"))
    gr.ChatInterface(answer)
