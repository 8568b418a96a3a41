import os
from pathlib import Path

import gradio as gr
from werkzeug.utils import secure_filename
from files import locate

BASE = Path("reports").resolve()
KNOWN = {"a": "reports/a.pdf"}


def listed(name):
    if name not in os.listdir("reports"):
        raise gr.Error("unknown")
    return os.path.join("reports", name)


def based(name):
    return os.path.join("reports", os.path.basename(name))


def secured(name):
    return os.path.join("reports", secure_filename(name))


def inside(name):
    path = (BASE / name).resolve()
    if not path.is_relative_to(BASE):
        raise gr.Error("no")
    return str(path)


def known(name):
    return KNOWN[name]


def found(name):
    return locate(name)


def cleared(name):
    return "reports/" + name.replace("/", "").replace("..", "")


def cut(name):
    return str(BASE / Path(name).name)


with gr.Blocks() as demo:
    name = gr.Textbox()
    file = gr.File()
    name.submit(listed, name, file)
    name.submit(based, name, file)
    name.submit(secured, name, file)
    name.submit(inside, name, file)
    name.submit(known, name, file)
    name.submit(found, name, file)
    name.submit(cut, name, file)
    name.submit(cleared, name, file)
