import gradio as gr
from joblib import load
from tokenizers import Tokenizer
from transformers import GenerationConfig
from transformers.utils import logging

from models import kinds, make_model, pipeline, with_user


class Counter:
    def __init__(self, start):
        self.n = start

    def next(self, step):
        return self.n + step


class Maker:
    def __call__(self, step=1):
        return step


class Net:
    def __call__(self, x):
        return x


class Game:
    def __init__(self):
        self.moves = []

    def begin(self):
        return self.moves


class Runner:
    def run(self, x):
        return x

    __call__ = run


@with_user
def profile(user):
    return {"name": user}


def settings() -> dict:
    return {}


def options(seed) -> GenerationConfig:
    return GenerationConfig(seed=seed)


game = Game()


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
    gr.State()
    gr.State(kinds)
    gr.State(Net)
    gr.State(game)
    gr.State(game.begin)
    gr.State(profile)
    gr.State(settings())
    gr.State(start())
    gr.State(Runner())
    gr.State(options(3))
    gr.State(Tokenizer.from_pretrained("bert-base-cased"))
    gr.State(GenerationConfig(max_new_tokens=20))
    gr.State(GenerationConfig.from_pretrained("openai-community/gpt2"))
    gr.State(logging.get_verbosity())
