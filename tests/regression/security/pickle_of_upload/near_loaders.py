import pickle

import gradio as gr
import yaml
from models import OPTIONS, model


def read(file):
    model.load_checkpoint(file)
    model.load_state(checkpoint_path=file)
    yaml.load(file, Loader=yaml.SafeLoader)
    return pickle.load(file, **OPTIONS)


with gr.Blocks() as demo:
    file = gr.File()
    file.upload(read, file, gr.JSON())
