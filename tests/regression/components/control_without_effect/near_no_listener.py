"""Buttons, fields and functions of a module that makes no listener."""

import gradio as gr


def bar():
    def inner(text):
        return text

    gr.Button("Save")
    gr.Textbox()
    return gr.Row()
