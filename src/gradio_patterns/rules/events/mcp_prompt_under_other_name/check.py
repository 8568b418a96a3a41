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
        named = [word.value for word in one.decorator.keywords if word.arg == "name"]
        for node in (*named, *one.decorator.args)[:1]:
            name = app.literal(node, one.place)
            if name and name != one.node.name:
                yield Hit(
                    one.decorator,
                    f'the prompt is listed as "{one.node.name}" but answers to "{name}": a client '
                    "that asks for what is listed gets another endpoint; leave the name out",
                )
