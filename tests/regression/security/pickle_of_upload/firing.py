import pickle

import gradio as gr
import joblib
import numpy as np
import pandas as pd
import torch


def one(file):
    return pickle.load(open(file, "rb"))  # expect: pickle-of-upload (error)


def two(file):
    with open(file.name, "rb") as opened:
        return str(pickle.load(opened))  # expect: pickle-of-upload


def three(data):
    return pickle.loads(data)  # expect: pickle-of-upload


def four(file, text):
    path = str(file)
    model = joblib.load(path)  # expect: pickle-of-upload
    frame = pd.read_pickle(file)  # expect: pickle-of-upload
    weights = torch.load(file, map_location="cpu", weights_only=False)  # expect: pickle-of-upload
    return str([model, frame, weights, np.load(file, allow_pickle=True)])  # expect: pickle-of-upload


with gr.Blocks() as demo:
    file = gr.File()
    data = gr.UploadButton(type="binary")
    out = gr.Textbox()
    file.upload(one, file, out)
    file.upload(two, file, out)
    data.upload(three, data, out)
    out.submit(four, [file, out], out)
