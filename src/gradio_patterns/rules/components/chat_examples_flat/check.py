"""ChatInterface(additional_inputs=, examples=) with an example that is no list."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance, Literal, Value
from gradio_patterns.findings.hit import Hit

WORDS = ("ChatInterface(",)

_FLAT = (ast.Constant, ast.JoinedStr, ast.Dict)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("ChatInterface"):
        more = app.resolve(call.keyword("additional_inputs"), call.place)
        node = call.keyword("examples")
        examples = app.resolve(node, call.place)
        if node is None or not (isinstance(more, Instance) or _elements(more)):
            continue
        if isinstance(next(iter(_elements(examples)), None), _FLAT):
            yield Hit(
                node,
                "with additional_inputs= every example must be a list: the message, then a value "
                "for each of them",
            )


def _elements(value: Value | None) -> list[ast.expr]:
    """What stands in a list or tuple that is written out."""
    return getattr(value.node, "elts", []) if isinstance(value, Literal) else []
