# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import State
from sentence_transformers import SentenceTransformer
from transformers import AutoModel, pipeline
import torch


class Net:
    def __call__(self, x, scale=1):
        return x


net = Net()


def network() -> torch.nn.Module:
    return torch.hub.load("a", "b")


def encoder() -> AutoModel:
    model = AutoModel.from_pretrained("a/b")
    model.eval()
    return model


class Shop:
    def price(self, item):
        return len(item)


shop = Shop()
coder = encoder()


def shout(text):
    return text.upper()


pipe = pipeline("summarization")

with gr.Blocks() as demo:
    gr.State(pipe)  # expect: model-in-state
    gr.State(value=AutoModel.from_pretrained("a/b"))  # expect: model-in-state
    State(SentenceTransformer("a"))  # expect: model-in-state
    State(torch.load("a.pt"))  # expect: model-in-state
    gr.State(network())  # expect: model-in-state "a torch.nn.Module in gr.State is called"
    gr.State(coder)  # expect: model-in-state "a AutoModel in gr.State is called"
    gr.State(shop.price)  # expect: model-in-state "item"
    gr.State(net)  # expect: model-in-state "this Net is called without "
    gr.State(Net())  # expect: model-in-state
    gr.State(shout)  # expect: model-in-state
    gr.State(lambda text: text.upper())  # expect: model-in-state
