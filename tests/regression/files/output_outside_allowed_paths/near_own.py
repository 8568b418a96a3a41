import os
import tempfile
from pathlib import Path

import gradio as gr
from renderer import *
from renderer import SUFFIX, render

NAME = "report.txt"


while PLACE.exists():
    PLACE = PLACE / "next"


def deep():
    return str(PLACE)


def here():
    return os.path.join("outputs", NAME)


def temporary():
    return f"/tmp/gradio/{NAME}"


def made():
    return os.path.join(tempfile.gettempdir(), NAME)


def container():
    return "/app/outputs/" + NAME


def rendered():
    return render("/data/scene.blend")


def below_own():
    return str(Path() / NAME)


def beside():
    return "/data" + SUFFIX


def at_home():
    return os.path.expanduser("~/app/out.txt")


def own_home():
    return str(Path.home() / "project" / NAME)


def nothing():
    return None


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
    gr.Button("1").click(rendered, None, file)
    gr.Button("2").click(below_own, None, file)
    gr.Button("3").click(beside, None, file)
    gr.Button("4").click(nothing, None, file)
    gr.Button("5").click(deep, None, file)
    gr.Button("6").click(at_home, None, file)
    gr.Button("7").click(own_home, None, file)

demo.launch()
