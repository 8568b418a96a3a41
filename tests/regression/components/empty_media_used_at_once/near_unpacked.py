import os

import gradio as gr

FOLDERS = ("a", "b")
ASKED = (str, ["a"])


def place(*names):
    return os.path.join("saves", *names)


def found(name, more):
    path = os.path.join(*FOLDERS, *more) + os.path.join(*more, name)
    return path + place(name, *FOLDERS) + str(list(map(*ASKED))) + str(list(map(*more)))


with gr.Blocks() as demo:
    name, more, out = gr.Textbox(), gr.CheckboxGroup(["a", "b"]), gr.Textbox()
    name.submit(found, [name, more], out)
