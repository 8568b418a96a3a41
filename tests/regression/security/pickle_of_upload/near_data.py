import json
import pickle

import gradio as gr
import numpy as np
import torch
import yaml

with open("model.pkl", "rb") as file:
    MODEL = pickle.load(file)


def read(path):
    with open(path) as file:
        data = json.load(file)
    with open(path) as file:
        more = yaml.safe_load(file)
    weights = torch.load(path, weights_only=True)
    return str([data, more, weights, np.load(path)])


def ask(text):
    with open("model.pkl", "rb") as file:
        model = pickle.load(file)
    return model(text)


def size(path):
    kept = pickle.dumps(path)
    return str(len(kept))


with gr.Blocks() as demo:
    file, box = gr.File(), gr.Textbox()
    file.upload(read, file, box)
    file.clear(size, file, box)
    box.submit(ask, box, box)
