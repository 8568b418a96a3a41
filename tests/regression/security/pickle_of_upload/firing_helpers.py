import pickle

import gradio as gr
import joblib
import numpy as np
import torch
import yaml


def one(file):
    with open(file.name, "rb") as handle:
        return str(pickle.load(handle))  # expect: pickle-of-upload


def two(path):
    return joblib.load(path)  # expect: pickle-of-upload


def three(path):
    return np.load(path, allow_pickle=True)  # expect: pickle-of-upload


def four(path):
    with open(path) as file:
        return yaml.load(file, Loader=yaml.UnsafeLoader)  # expect: pickle-of-upload


def _weights(path):
    return torch.load(path, weights_only=False)  # expect: pickle-of-upload


def five(path):
    return str(_weights(path))


with gr.Blocks() as demo:
    file, box = gr.File(), gr.Textbox()
    file.upload(one, file, box)
    file.change(two, file, box)
    file.clear(three, file, box)
    file.delete(four, file, box)
    gr.Button().click(five, file, box)
