# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import State

START = []
DEFAULTS = {"volume": 3}


def reset():
    return START  # expect: module-object-put-into-state


def add(item, rows):
    rows.append(item)
    return rows


def defaults():
    return DEFAULTS, "reset"  # expect: module-object-put-into-state


def louder(options):
    options["volume"] += 1
    return options


with gr.Blocks() as demo:
    rows = gr.State([])
    options = State({})
    box = gr.Textbox()
    out = gr.Textbox()
    gr.Button().click(reset, None, rows)
    gr.Button().click(lambda: START, outputs=[rows])  # expect: module-object-put-into-state
    box.submit(add, [box, rows], rows)
    gr.Button().click(fn=defaults, outputs=[options, out])
    gr.Button().click(louder, options, options)
