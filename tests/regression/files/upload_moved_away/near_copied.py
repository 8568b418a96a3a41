import os
import shutil

import gradio as gr


def keep(path):
    if path is None:
        return ""
    shutil.copy(path, "kept")
    os.rename("kept", "more")
    os.remove("more")
    return path.replace("a", "b")


def own(path):
    path = shutil.copy(path, "kept") if path else "kept"
    os.remove(path)
    return "gone"


with gr.Blocks() as demo:
    sound = gr.Audio(type="filepath")
    out = gr.Textbox()
    go = gr.Button()
    go.click(keep, sound, out)
    go.click(own, sound, out)
