import gradio as gr

import settings

NAME = "report.txt"


def export():
    return f"/mnt/share/{NAME}"


with gr.Blocks() as demo:
    name = gr.Textbox()
    file = gr.File()
    name.change(export, None, file)

demo.launch(**settings.LAUNCH)
