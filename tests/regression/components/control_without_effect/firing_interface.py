"""A function inside another one, beside an Interface."""

import gradio as gr


def build():
    def unused(text):  # ask: control-without-effect "nothing here uses"
        return text

    return gr.Interface(str.upper, "text", "text")
