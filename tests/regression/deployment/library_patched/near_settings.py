import sys
import warnings

import gradio as gr
import matplotlib
import openai
import torch


def hook(kind, value, trace):
    print(value)


def key():
    return "k"


sys.excepthook = hook
torch.backends.cudnn.benchmark = True
openai.api_base = "https://example.org"
matplotlib.rcParams["font.size"] = 8
warnings.showwarning = lambda *given: None
demo = gr.Interface(str, "text", "text")
