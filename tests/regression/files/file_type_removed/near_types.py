import gradio as gr


class File:
    def __init__(self, type):
        self.type = type


File(type="file")
kind = "filepath"

with gr.Blocks() as demo:
    gr.File(type="binary")
    gr.File(type="filepath")
    gr.File(type=kind)
    gr.File()
    gr.Image(type="filepath")
