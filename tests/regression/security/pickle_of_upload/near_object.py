import gradio as gr
import torch


class Checkpoint:
    def __init__(self, upload, path):
        self.name = upload
        self.path = path

    def load(self):
        return torch.load(self.path, weights_only=False)


class Other:
    def __init__(self, path):
        self.path = path

    def load(self):
        return torch.load(self.path, weights_only=False)


other = Other("weights.pt")


def describe(file):
    return str(Checkpoint(file, "base.pt").load()) + str(other.load())


with gr.Blocks() as demo:
    file = gr.File()
    out = gr.Textbox()
    gr.Button("Describe").click(describe, file, out)
