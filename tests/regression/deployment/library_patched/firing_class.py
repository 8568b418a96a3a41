import gradio as gr
import torch
from transformers import GenerationMixin


def wrapped(function):
    def inner(*args):
        return function(*args)

    return inner


def generate(self, prompt):
    return prompt


GenerationMixin.generate = generate  # expect: library-patched


def replace():
    torch.load = wrapped(torch.load)  # expect: library-patched


replace()
demo = gr.Interface(str, "text", "text")
