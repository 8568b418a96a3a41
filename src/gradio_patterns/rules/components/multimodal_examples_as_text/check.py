"""ChatInterface(multimodal=True, examples=) with an example that is a text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.serving import is_true
from gradio_patterns.findings.hit import Hit

WORDS = ("multimodal",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("ChatInterface"):
        node = call.keyword("examples")
        examples = app.resolve(node, call.place)
        if not is_true(call.keyword("multimodal")) or not isinstance(examples, Literal):
            continue
        parts = getattr(examples.node, "elts", [])
        if node is not None and any(_is_text(part) for part in parts):
            yield Hit(node, 'an example of a multimodal chat is a dict: write {"text": ...}')


def _is_text(node: ast.expr) -> bool:
    """A text, alone or as the first value of a list."""
    if isinstance(node, (ast.List, ast.Tuple)) and node.elts:
        node = node.elts[0]
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return constant or isinstance(node, ast.JoinedStr)
