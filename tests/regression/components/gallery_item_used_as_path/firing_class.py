import gradio as gr
from gradio import Gallery


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.gallery = Gallery()
            self.gallery.change(self.look, self.gallery, self.gallery)

    def look(self, pictures):
        for picture in pictures or []:
            print(picture)
        return pictures[0].shape  # expect: gallery-item-used-as-path
