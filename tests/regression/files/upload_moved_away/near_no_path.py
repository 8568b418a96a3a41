import os

import gradio as gr


def keep(sound, files, name):
    os.rename(name, name + ".old")
    return str(sound) + str(files)


with gr.Blocks() as demo:
    sound = gr.Audio()
    files = gr.File(file_count="multiple")
    out = gr.Textbox()
    go = gr.Button()
    go.click(keep, [sound, files, out], out)
