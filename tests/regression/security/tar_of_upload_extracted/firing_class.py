from tarfile import TarFile

import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.file = gr.File()
            self.file.upload(self.read, self.file)

    def read(self, path):
        with TarFile(path) as archive:
            archive.extractall(path="out")  # expect: tar-of-upload-extracted
