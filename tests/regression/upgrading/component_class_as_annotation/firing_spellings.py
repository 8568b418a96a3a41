"""Two events of one handler, a lambda beside it, classes that are no components, and one of no release."""

import gradio as gr


def shout(text: gr.Textbox):  # expect: component-class-as-annotation
    return text.upper()


def other(row: gr.Row):
    return row.upper()


def unknown(text: gr.NoSuchThing):
    return text.upper()


def asked(event: gr.EventData):
    return event.target


def function(text: gr.update):
    return text.upper()


def text(text: "gr.Textbox"):
    return text.upper()


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(shout, box, box)
    box.change(shout, box, box)
    box.blur(other, box, box)
    box.blur(unknown, box, box)
    box.blur(asked, None, box)
    box.blur(function, box, box)
    box.blur(lambda value: value.upper(), box, box)
    box.focus(print)
