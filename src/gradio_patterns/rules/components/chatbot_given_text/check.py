"""A text, or a list of texts, returned to a Chatbot."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("Chatbot",)


def check(app: App) -> Iterator[Hit]:
    for result in returned(app, "Chatbot"):
        node, _ = trace(app, result.node, result.place)
        texts = isinstance(node, ast.List) and node.elts and all(map(_text, node.elts))
        if _text(node) or texts:
            yield Hit(
                result.node,
                f'"{result.function.name}" returns a text to gr.Chatbot, which raises; return the '
                "whole list of messages",
            )


def _text(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.Constant):
        # An empty text holds no wrong message: Gradio shows an empty chat.
        return isinstance(node.value, str) and node.value != ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _text(node.left) or _text(node.right)
    return False
