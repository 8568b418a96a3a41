"""The value is one of the choices, or anything may be typed."""

import gradio as gr
import store


def choose(wanted):
    names = store.names()
    if wanted not in names:
        wanted = None
    return gr.update(choices=names, value=wanted)


def first():
    names = store.names()
    return gr.update(choices=names, value=names[0])


def free(wanted):
    return gr.update(choices=store.names(), value=wanted, allow_custom_value=True)


with gr.Blocks() as demo:
    name = gr.Dropdown(choices=["a"], value="a", label="Name")
    text = gr.Textbox(label="Text")
    text.submit(choose, text, name)
    text.blur(free, text, name)
    demo.load(first, None, name)
