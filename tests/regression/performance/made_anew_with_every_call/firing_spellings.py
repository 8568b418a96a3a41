"""What is made with every call, by every name for it, and what is kept, chosen or another rule's."""

import functools

import boto3
import gradio as gr
import spacy
from libs import SentenceTransformer, load_checkpoint, load_model, lower, transformer
from tools import Client, engine

kept_model = None
models = {}


def loaded(text):
    model = load_model("small")  # ask: made-anew-with-every-call "load_model"
    return model(text)


def twice(text):
    first = load_model("small")  # ask: made-anew-with-every-call
    second = load_model("small")
    return first(text) + second(text)


def client(text):
    return Client("abc").predict(text)  # ask: made-anew-with-every-call "Client"


def embedder(text):
    return SentenceTransformer("x").encode(text)  # ask: made-anew-with-every-call


def table(text):
    return boto3.resource("dynamodb").Table(text)  # ask: made-anew-with-every-call "boto3.resource"


def helper(text):
    return shared(text)


def again(text):
    return shared(text)


def shared(text):
    return load_checkpoint("x")(text)  # ask: made-anew-with-every-call


def in_a_pair(text):
    model, size = load_model("small"), 5  # ask: made-anew-with-every-call
    return model(text, size)


def local(text):
    global kept_model
    other = load_model("small")  # ask: made-anew-with-every-call
    kept_model = text
    return other(text)


def chosen(name):
    return load_model(name)(name)


def given(text):
    global kept_model
    kept_model = load_model("small")
    return kept_model(text)


def given_pair(text):
    global kept_model
    kept_model, size = load_model("small")
    return kept_model(text, size)


def in_table(text):
    models["x"] = load_model("small")
    return models["x"](text)


def once(text):
    global kept_model
    if kept_model is None:
        kept_model = load_model("small")
    return kept_model(text)


def handed_back(text):
    return load_model("small")


@functools.lru_cache
def cached(text):
    return load_model("small")(text)


def another_rule(text):
    return spacy.load_model("en")(text)


def own(text):
    return create_model("x")(text)


def create_model(name):
    return name.upper


def lower_case(text):
    return lower(text) + engine(text) + transformer(text)


with gr.Blocks() as demo:
    box, name, out = gr.Textbox(), gr.Textbox(), gr.Textbox()
    box.submit(loaded, box, out)
    box.submit(twice, box, out)
    box.submit(client, box, out)
    box.submit(embedder, box, out)
    box.submit(table, box, out)
    box.submit(helper, box, out)
    box.submit(again, box, out)
    box.submit(in_a_pair, box, out)
    box.submit(local, box, out)
    name.submit(chosen, name, out)
    box.submit(given, box, out)
    box.submit(given_pair, box, out)
    box.submit(in_table, box, out)
    box.submit(once, box, out)
    box.submit(handed_back, box, out)
    box.submit(cached, box, out)
    box.submit(another_rule, box, out)
    box.submit(own, box, out)
    box.submit(lower_case, box, out)
