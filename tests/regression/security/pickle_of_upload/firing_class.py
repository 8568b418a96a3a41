from pickle import load

import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.file = gr.File()
            self.file.upload(self.read, self.file, gr.JSON())

    def read(self, path):
        stream = open(path, "rb")
        return load(stream)  # expect: pickle-of-upload
