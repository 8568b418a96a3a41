import os
import shutil
from pathlib import Path

import gradio as gr
from page import parts


def several(paths):
    for path in paths or []:
        os.remove(path)
    return "gone"


def itself(path):
    os.remove(path)
    return "gone"


def changed(path):
    if path is None:
        raise gr.Error("Nothing there")
    os.remove(path)
    return "gone"


def other(path, more):
    if path is None:
        return ''
    Path(path).exists()
    Path("kept").unlink()
    Path(more).replace(path)
    shutil.copy(path, more)
    return path.replace("a", "b")


def unseen(path):
    if path is None:
        raise gr.Error("Nothing there")
    os.remove(path)
    return "gone"


with gr.Blocks() as demo:
    go = gr.Button()
    out = gr.Textbox()
    two = gr.File(file_count="multiple")
    path = gr.File()
    go.click(several, two, out)
    path.upload(itself, path, out)
    path.change(changed, path, out)
    demo.load(changed, path, out)
    go.click(other, [path, out], out)
    go.click(unseen, path, parts)
    gr.on(None, changed, path, out)
