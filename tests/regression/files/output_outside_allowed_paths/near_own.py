import os
import tempfile

import gradio as gr

NAME = "report.txt"


def here():
    return os.path.join("outputs", NAME)


def temporary():
    return f"/tmp/gradio/{NAME}"


def made():
    return os.path.join(tempfile.gettempdir(), NAME)


def container():
    return "/app/outputs/" + NAME


def route():
    return "/data/" + NAME


with gr.Blocks() as demo:
    name = gr.Textbox()
    file = gr.File()
    name.change(here, None, file)
    name.submit(temporary, None, file)
    name.blur(made, None, file)
    name.focus(container, None, file)
    name.input(route, None, name)

demo.launch()
