import gradio as gr
import torch

from voices import make


def speak(text, checkpoint, vocabulary):
    chosen = {"model": checkpoint.name, "vocab": vocabulary.name} if checkpoint else None
    return _speak(text, chosen)


def _speak(text, chosen):
    model = make()
    model.load_checkpoint(make, checkpoint_path=chosen["model"])  # expect: pickle-of-upload (warning)
    return model.speak(text)


def info(path):
    return str(torch.load(path))


with gr.Blocks() as demo:
    box, one, two, out = gr.Textbox(), gr.File(), gr.File(), gr.Audio()
    gr.Button().click(speak, [box, one, two], out)
    one.upload(info, one, box)
