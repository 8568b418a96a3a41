"""A module that another file imports while its Blocks is open."""

import gradio as gr
from widgets import clock


def now():
    return "12:00"


box = gr.Textbox()
box.submit(now, None, box)


def corner():
    with gr.Blocks():
        return gr.Button("Help")


help_button = corner()
help_button.click(now, None, box)


@gr.render(inputs=box)
def hint(text):
    gr.Markdown(text)


gr.on([clock.tick, box.change], now, None, box)
