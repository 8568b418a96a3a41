import gradio as gr
from transformers import AutoModel


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.model = gr.State()
            self.demo.load(self.prepare, None, [self.model])

    def prepare(self):
        model = AutoModel.from_pretrained("a/b")  # expect: model-per-visitor
        return model
