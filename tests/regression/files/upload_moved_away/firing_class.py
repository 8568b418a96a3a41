import os

import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.sound = gr.Audio(type="filepath")
            self.out = gr.Textbox()
            self.out.submit(self.keep, [self.sound, self.out], self.out)

    def keep(self, path, name):
        os.replace(path, name)  # expect: upload-moved-away
        return name
