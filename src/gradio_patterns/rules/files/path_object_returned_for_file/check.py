"""A pathlib.Path returned to gr.File or gr.UploadButton."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("pathlib",)

_MAKING = frozenset({"pathlib.Path", "pathlib.PosixPath", "pathlib.Path.cwd", "pathlib.Path.home"})
_KEEPING = frozenset(
    {"with_suffix", "with_name", "with_stem", "resolve", "absolute", "joinpath", "expanduser"}
)


def check(app: App) -> Iterator[Hit]:
    for result in returned(app, "File", "UploadButton"):
        if _is_path(app, result.node, result.place):
            yield Hit(
                result.node,
                f'"{result.function.name}" returns a pathlib.Path to gr.{result.component.kind}, '
                "which raises an error; return str(path)",
                edits.safe("return str(...)", *edits.wrap(app.source, result.node, "str(", ")")),
            )


def _is_path(app: App, node: ast.expr, place: Place, depth: int = 0) -> bool:
    node, place = trace(app, node, place)
    if depth > 8:
        return False
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return _is_path(app, node.left, place, depth + 1)
    if isinstance(node, ast.Attribute) and node.attr == "parent":
        return _is_path(app, node.value, place, depth + 1)
    if not isinstance(node, ast.Call):
        return False
    if app.qualified(node.func, place) in _MAKING:
        return True
    function = node.func
    return (
        isinstance(function, ast.Attribute)
        and function.attr in _KEEPING
        and _is_path(app, function.value, place, depth + 1)
    )
