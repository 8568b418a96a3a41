import html
from html import escape

import bleach
import gradio as gr
from pages import render


def a(name):
    return f"<b>{html.escape(name)}</b>"


def b(name):
    name = escape(name)
    return f"<b>{name}</b>"


def c(name):
    safe = bleach.clean(name)
    return "<p>" + safe + "</p>"


def d(name):
    if not name.isalnum():
        raise gr.Error("letters only")
    return f"<b>{name}</b>"


def e(name):
    return f"<b>{len(name)}</b><i>{name == 'x'}</i>"


def f(name):
    return render(f"<b>{name}</b>")


def g(name):
    if name not in ("red", "blue"):
        return ""
    return f"<i style='color: {name}'></i>"


with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.HTML()
    for_a = name.submit(a, name, out)
    name.submit(b, name, out)
    name.submit(c, name, out)
    name.submit(d, name, out)
    name.submit(e, name, out)
    name.submit(f, name, out)
    name.submit(g, name, out)
