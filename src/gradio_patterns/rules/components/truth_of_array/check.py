"""if image: with an array or a table, which has no truth value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import UNKNOWN, Function, Instance
from gradio_patterns.app.uses import handed
from gradio_patterns.findings.hit import Hit

WORDS = ("Image(", "Dataframe(", "DataFrame(", "Numpy(", "numpy", "pandas", "image", "dataframe")

_HANDS = {
    "Image": {"numpy": "a numpy array"},
    "Dataframe": {"pandas": "a pandas table", "numpy": "a numpy array"},
    "DataFrame": {"pandas": "a pandas table", "numpy": "a numpy array"},
    "Numpy": {"numpy": "a numpy array"},
}
_DEFAULT = {"Image": "numpy", "Dataframe": "pandas", "DataFrame": "pandas", "Numpy": "numpy"}


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, *_HANDS):
        what = _handed_over(app, use.component)
        if what is None:
            continue
        for node in _tested(use.function, use.name):
            message = f'"{use.name}" is {what}, which is neither true nor false: this fails'
            yield Hit(node, f"{message}; ask whether it is None")


def _handed_over(app: App, component: Instance) -> str | None:
    if component.call.open:
        return None
    given = component.call.keyword("type")
    kind: object = _DEFAULT[component.kind]
    if given is not None:
        kind = app.literal(given, component.call.place)
        if kind is UNKNOWN:
            return None
    return _HANDS[component.kind].get(str(kind))


def _tested(function: Function, name: str) -> Iterator[ast.AST]:
    for node in function.own_nodes:
        parts: list[ast.expr] = []
        if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
            parts = [node.test]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            parts = [node.operand]
        elif isinstance(node, ast.BoolOp):
            parts = node.values[:-1]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            parts = node.args[:1] if node.func.id == "bool" else []
        for part in parts:
            if isinstance(part, ast.Name) and part.id == name:
                yield part
