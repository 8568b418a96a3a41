"""set_static_paths() with one text: each letter counts as a path, and "/" is the whole disk."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace
from gradio_patterns.hits import Hit

WORDS = ("set_static_paths",)

_TEXTS = frozenset(
    {
        "os.getcwd", "os.path.join", "os.path.abspath", "os.path.dirname",
        "os.path.realpath", "os.fspath",
    }
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("set_static_paths"):
        paths = call.argument(0, "paths")
        if paths is None or not _is_text(app, paths, call.place):
            continue
        yield Hit(
            paths,
            "set_static_paths() takes each letter of this text as a path, and its / opens the "
            "whole disk to visitors; pass a list",
            edits.safe("make it a list", *edits.wrap(app.source, paths, "[", "]")),
        )


def _is_text(app: App, node: ast.expr, place: Place) -> bool:
    value = app.resolve(node, place)
    if isinstance(value, Literal):
        text = value.node.value if isinstance(value.node, ast.Constant) else None
        return isinstance(text, str) and "/" in text
    node, place = trace(app, node, place)
    if not isinstance(node, ast.Call):
        return False
    called = app.qualified(node.func, place)
    if called == "builtins.str" and len(node.args) == 1:
        return _slashed(trace(app, node.args[0], place)[0])
    return called in _TEXTS


def _slashed(node: ast.expr) -> bool:
    """Whether a Path surely has a slash in its text."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div)
    method = (
        node.func.attr
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        else ""
    )
    return method in {"resolve", "absolute", "cwd", "home"}
