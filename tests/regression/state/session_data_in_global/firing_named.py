"""Who reads it: the handler itself, or another one, which the message names."""

import gradio as gr

notes = []
last = ""


def add(text):
    notes.append(text)  # expect: session-data-in-global "is shown to the next;"
    return "\n".join(notes) + text


def keep(text):
    global last
    last = text  # expect: session-data-in-global "is shown to the next by"
    return "kept"


def show():
    return last


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(add, box, out)
    box.blur(keep, box, out)
    gr.Button().click(show, None, out)
