import os
from tempfile import mkdtemp, mkstemp

import gradio as gr


def keep(frames):
    folder = mkdtemp()  # expect: temporary-file-left
    for index, frame in enumerate(frames):
        frame.save(os.path.join(folder, f"{index}.png"))
    return folder


def run(frames):
    handle, name = mkstemp(".zip")  # expect: temporary-file-left
    os.close(handle)
    keep(frames)
    return name


demo = gr.Interface(run, gr.Gallery(), gr.File())
