import pickle

import gradio as gr


def load(path):
    return pickle.load(open(path, "rb"))


print(load("start.pkl"))
with gr.Blocks() as demo:
    gr.File()
