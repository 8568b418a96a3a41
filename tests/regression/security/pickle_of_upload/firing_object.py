import pickle

import gradio as gr
import torch


class Checkpoint:
    def __init__(self, path, device="cpu"):
        self.path = path
        self.device = device

    def load(self):
        return torch.load(self.path, weights_only=False)  # expect: pickle-of-upload


def opened(file):
    return open(file, "rb")


def describe(file):
    return str(Checkpoint(file).load())


def read(file):
    return str(pickle.Unpickler(opened(file)).load())  # expect: pickle-of-upload


with gr.Blocks() as demo:
    file = gr.File()
    out = gr.Textbox()
    gr.Button("Describe").click(describe, file, out)
    gr.Button("Read").click(read, file, out)
