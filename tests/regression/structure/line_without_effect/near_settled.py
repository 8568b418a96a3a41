"""None is asked for where it may be, and a default of False is made True from outside."""

import gradio as gr


def read(key=None, name=None):
    if not key:
        key = None
    if key is None:
        return ""
    if not name:
        raise ValueError("no name")
    name = key.get(name)
    return name is None


def show(**settings):
    options = gr.Textbox(label="Text")
    options.flagged = False
    for key, value in settings.items():
        setattr(options, key, value)
    return options


def run():
    raise NotImplementedError
    yield


with gr.Blocks() as demo:
    show(flagged=True)
