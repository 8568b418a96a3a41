"""set_static_paths() with one text: each letter counts as a path, and "/" is the whole disk."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values, trace
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("set_static_paths",)

_TEXTS = frozenset(
    {
        "os.getcwd", "os.path.join", "os.path.abspath", "os.path.dirname",
        "os.path.realpath", "os.fspath",
    }
)  # fmt: skip


_WHOLE = (".resolve", ".absolute", ".cwd", ".home")


def check(app: App) -> Iterator[Hit]:
    for call, paths in first_values(app, "set_static_paths", "paths"):
        if _is_text(app, paths, call.place):
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
    if called == "builtins.str":
        return any(_slashed(trace(app, path, place)[0]) for path in node.args)
    return called in _TEXTS


def _slashed(node: ast.expr) -> bool:
    """Whether a Path surely has a slash in its text."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div)
    return isinstance(node, ast.Call) and ast.unparse(node.func).endswith(_WHOLE)
