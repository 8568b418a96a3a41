"""gr.Interface([f, g], ...): raises, an Interface runs one function."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Interface",)


def check(app: App) -> Iterator[Hit]:
    for event in app.interfaces:
        if event.fn is None:
            continue
        value = app.resolve(event.fn, event.call.place)
        if not isinstance(value, Literal) or not isinstance(value.node, (ast.List, ast.Tuple)):
            continue
        shown = value.node.elts
        fix = None
        if len(shown) == 1 and value.node is event.fn and not isinstance(shown[0], ast.Starred):
            text = app.source.segment(shown[0])
            fix = edits.safe("pass the function itself", edits.replace(app.source, event.fn, text))
        yield Hit(
            event.fn,
            f"gr.{event.name} gets a list of {len(shown)} as its function and raises;"
            " pass one function, or use gr.Blocks with one listener per step",
            fix,
        )
