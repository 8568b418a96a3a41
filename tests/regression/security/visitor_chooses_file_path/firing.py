# gradio: 3.50.2, 4.44.1, 6.31.0
import os
from pathlib import Path

import gradio as gr

BASE = Path("reports")


def direct(name):
    return name  # expect: visitor-chooses-file-path


def joined(name):
    path = os.path.join("reports", name.strip())
    if not os.path.exists(path):
        return None
    return path  # expect: visitor-chooses-file-path


def slashed(name):
    return str(BASE / f"{name}.pdf")  # expect: visitor-chooses-file-path


def added(name):
    return "ok", "reports/" + name  # expect: visitor-chooses-file-path


with gr.Blocks() as demo:
    name = gr.Textbox(label="Report")
    pick = gr.Dropdown(["a.png"], allow_custom_value=True)
    file = gr.File()
    picture = gr.Image()
    note = gr.Textbox()
    name.submit(direct, name, file)
    pick.change(joined, pick, picture)
    gr.Button("Get").click(slashed, inputs=name, outputs=[file])
    gr.Button("Add").click(added, name, [note, file])
