import html
from html import escape

import re

import bleach
import gradio as gr
from markupsafe import Markup
from pages import PAGE, render


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


def h(name):
    if not re.fullmatch(r"[a-z]+", name):
        return ""
    return f"<b>{name}</b>"


def i(name):
    return Markup("<b>{}</b>").format(name)


def j(name):
    return PAGE % name + "<hr>"


def k(name):
    return f"<b>{name.count('a')} of {'<b></b>'.count(name)}</b>"


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
    name.submit(h, name, out)
    name.submit(i, name, out)
    name.submit(j, name, out)
    name.submit(k, name, out)
