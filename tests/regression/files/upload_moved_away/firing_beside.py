import os

import gradio as gr


def one(path):
    os.remove(path)  # expect: upload-moved-away
    return "gone"


def several(paths):
    os.remove(paths)
    return "gone"


def data(content):
    os.remove(content)
    return "gone"


def sound(array):
    os.remove(array)
    return "gone"


with gr.Blocks() as demo:
    go = gr.Button()
    out = gr.Textbox()
    go.click(one, gr.File(), out)
    go.click(several, gr.File(file_count="multiple"), out)
    go.click(data, gr.File(type="binary"), out)
    go.click(sound, gr.Audio(), out)
