import gradio as gr

from models import model


def wrapped(words):
    return [[w.upper() for w in words]]


def in_tuple(words):
    return ([w.upper() for w in words],)


def named(words):
    out = [w.upper() for w in words]
    return [out]


def by_model(words):
    return model(words)


def two(words):
    return [w.upper() for w in words], [len(w) for w in words]


def nested(words):
    return [[w] for w in words]


def columns(words):
    return [column for column in model(words)]


def not_batch(words):
    return [w.upper() for w in words]


with gr.Blocks() as demo:
    box = gr.Textbox()
    number = gr.Number()
    rows = gr.JSON()
    for fn in (wrapped, in_tuple):
        box.submit(fn, box, box, batch=True)
    box.submit(wrapped, box, box, batch=True)
    box.submit(in_tuple, box, box, batch=True)
    box.submit(named, box, box, batch=True)
    box.submit(by_model, box, box, batch=True)
    box.submit(two, box, [box, number], batch=True)
    box.submit(nested, box, rows, batch=True)
    box.submit(columns, box, box, batch=True)
    box.submit(not_batch, box, rows)
    box.submit(not_batch, box, rows, batch=False)
