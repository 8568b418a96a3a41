import pickle

import gradio as gr


class Checkpoint:
    def __init__(self, upload, path):
        self.name = upload
        self.path = path

    def load(self):
        return pickle.load(open(self.path, "rb"))


class Other:
    def __init__(self, path):
        self.path = path

    def load(self):
        return pickle.load(open(self.path, "rb"))


other = Other("weights.pt")


def describe(file):
    return str(Checkpoint(file, "base.pt").load()) + str(other.load())


with gr.Blocks() as demo:
    file = gr.File()
    out = gr.Textbox()
    gr.Button("Describe").click(describe, file, out)
