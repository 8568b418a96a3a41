# gradio: 6.31.0
import gradio as gr

NAME = "report.txt"


def export():
    return f"/mnt/share/{NAME}"


with gr.Blocks() as demo:
    name = gr.Textbox()
    file = gr.File()
    name.change(export, None, file)
