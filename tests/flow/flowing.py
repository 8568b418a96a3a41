"""Helpers: what the first listener of a snippet does with its inputs, and gives back."""

from __future__ import annotations

import textwrap

from gradio_patterns.app import App, read_app
from gradio_patterns.findings.finding import Target
from gradio_patterns.flow import Use, results, uses

HEAD = """
import os
import gradio as gr
import numpy as np
from PIL import Image
"""
TAIL = """
with gr.Blocks() as demo:
    text, number = gr.Textbox(), gr.Number()
    image, picture = gr.Image(), gr.Image(type="pil")
    sound, files, table = gr.Audio(), gr.File(file_count="multiple"), gr.Dataframe()
    out = gr.Textbox()
    gr.Button().click({handler}, [{inputs}], [{outputs}])
"""


def app_of(text: str, version: tuple[int, ...] = (6, 31, 0)) -> App:
    target = Target(version, ".".join(map(str, version)), "test")
    return read_app(textwrap.dedent(text), "app.py", target)


def app_with(body: str, inputs: str = "image", outputs: str = "out", handler: str = "f") -> App:
    tail = TAIL.format(handler=handler, inputs=inputs, outputs=outputs)
    return app_of(HEAD + textwrap.dedent(body) + tail)


def used(body: str, inputs: str = "image", handler: str = "f") -> list[str]:
    """Every use, as ``how name: kinds``."""
    app = app_with(body, inputs, handler=handler)
    return [shown(use) for use in uses(app, app.events[0])]


def shown(use: Use) -> str:
    kinds = " ".join(sorted({atom.kind for atom in use.value}))
    return f"{use.how} {use.name}: {kinds}".replace(" :", ":")


def given(body: str, outputs: str = "out", inputs: str = "text") -> list[str]:
    """What each way out hands to each output, as ``Class: kinds``."""
    app = app_with(body, inputs, outputs)
    return [
        f"{one.output.kind}: {' '.join(sorted({atom.kind for atom in one.value}))}"
        for one in results(app, app.events[0])
    ]
