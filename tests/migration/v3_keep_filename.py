import os

import gradio as gr


def name(file):
    return "" if file is None else os.path.basename(file)


with gr.Blocks(css="#out { color: teal }") as demo:
    file = gr.File(label="File", keep_filename=True)
    out = gr.Textbox(label="Name", elem_id="out")
    file.change(name, file, out)

demo.launch()
