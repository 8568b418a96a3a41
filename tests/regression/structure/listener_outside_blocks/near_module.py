"""A module that another file imports while its Blocks is open."""

import gradio as gr


def now():
    return "12:00"


box = gr.Textbox()
box.submit(now, None, box)
