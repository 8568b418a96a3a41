"""@gr.mcp.prompt(name="x") on def y: listed as y, and asked for as y another endpoint answers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.mcp import marked
from gradio_patterns.findings.hit import Hit

WORDS = ("prompt",)


def check(app: App) -> Iterator[Hit]:
    for one in marked(app):
        if one.kind != "prompt" or not isinstance(one.decorator, ast.Call):
            continue
        given = next((k.value for k in one.decorator.keywords if k.arg == "name"), None)
        if given is None and one.decorator.args:
            given = one.decorator.args[0]
        name = app.literal(given, one.place) if given is not None else None
        if isinstance(name, str) and name and name != one.node.name:
            yield Hit(
                one.decorator,
                f'the prompt is listed as "{one.node.name}" but answers to "{name}": a client that '
                "asks for what is listed gets another endpoint; leave the name out",
            )
