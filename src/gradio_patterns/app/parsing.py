"""From a text to the model of its app."""

from __future__ import annotations

import ast
import re

from gradio_patterns.app.app import App
from gradio_patterns.app.source import Source
from gradio_patterns.findings.finding import Target

_LONG_NUMBER = "0[xXbBoO][0-9a-fA-F_]{3000}"


def read_app(text: str, path: str, target: Target) -> App:
    """Parse ``text``; raises what ``ast.parse`` does (SyntaxError, ValueError, RecursionError)."""
    source = Source(text, path)
    tree = ast.parse(text)
    if re.search(_LONG_NUMBER, text) is not None:
        _shorten_numbers(tree)
    return App(source, tree, target)


def _shorten_numbers(tree: ast.Module) -> None:
    """Python refuses to print whole numbers this long, and so a check could not unparse them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) is int and node.value >> 14_000:
            node.value = 1 << 64
