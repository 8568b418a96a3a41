import gradio as gr
from joblib import load

from models import make_model, pipeline


class Counter:
    def __init__(self, start):
        self.n = start

    def next(self, step):
        return self.n + step


class Maker:
    def __call__(self, step=1):
        return step


def start():
    return []


def start_at(n=0):
    return n


with gr.Blocks() as demo:
    gr.State(Counter(3))
    gr.State(Maker())
    gr.State(start)
    gr.State(start_at)
    gr.State(lambda: [])
    gr.State(lambda *values: list(values))
    gr.State(make_model())
    gr.State(pipeline("x"))
    gr.State(None)
