import json
import pickle

import gradio as gr
import numpy as np
import torch

MODEL = pickle.load(open("model.pickle", "rb"))


def read(file, text):
    with open(file) as opened, open("words.pickle", "rb") as own:
        words = json.load(opened)
        known = pickle.load(own)
    torch.load(file)
    torch.load(file, weights_only=True)
    np.load(file)
    np.load(file, allow_pickle=False)
    pickle.load()
    print(file, pickle.dumps(file), pickle.loads(text), torch.save(file, weights_only=False))
    number = len(words)
    text.name = file
    return [number, known, pickle.loads(b"")]


def told(text):
    return pickle.loads(MODEL[text])


with gr.Blocks() as demo:
    file = gr.File()
    text = gr.State(b"")
    out = gr.JSON()
    file.upload(read, [file, text], out)
    file.upload(told, text, out)
