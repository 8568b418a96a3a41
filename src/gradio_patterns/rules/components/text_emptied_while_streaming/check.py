"""A generator that yields an empty text to the field it reads, in every turn of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from gradio_patterns.app import App, Function
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("yield",)

_FIELDS = frozenset({"Textbox", "TextArea", "MultimodalTextbox"})


def check(app: App) -> Iterator[Hit]:
    found: dict[ast.expr, None] = {}
    for event in app.events:
        function = event.function
        if function is None or not function.is_generator:
            continue
        last = _last(function)
        read = {part.key for part in event.inputs or () if part is not None}
        for component, value, place in outputs_of(event, function):
            field = component.kind in _FIELDS and component.key in read
            if field and _is_empty(value) and any(place.loops()) and id(value) not in last:
                found[value] = None
    for value in found:
        yield Hit(
            value,
            "this empties the field with every turn, also what is typed meanwhile; empty it once "
            "and yield gr.update() here",
        )


def _is_empty(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value in ("", None)


def _last(function: Function) -> set[int]:
    """What is yielded right before the function or its loop ends."""
    found: set[int] = set()
    for node in function.own_nodes:
        for block in (getattr(node, "body", None), getattr(node, "orelse", None)):
            statements = block if isinstance(block, list) else []
            for one, following in pairwise(statements):
                if isinstance(following, (ast.Return, ast.Break)):
                    found.update(map(id, ast.walk(one)))
    return found
