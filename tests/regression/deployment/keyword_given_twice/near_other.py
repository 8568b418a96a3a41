"""Keywords that callers may give."""

import gradio as gr
from gradio_roll import Roll
from parts import create_app


def page(notes, **options):
    with gr.Blocks() as demo:
        Roll(value=notes, **{"height": 400, **options})
    return demo


def main(**kwargs):
    app = create_app()
    defaults = {"ssr_mode": False}
    defaults.update(kwargs)
    app.launch(**defaults)
