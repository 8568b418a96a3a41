"""The dict of a MultimodalTextbox treated as a text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.serving import is_true
from gradio_patterns.app.uses import handed
from gradio_patterns.findings.hit import Hit

WORDS = ("MultimodalTextbox", "multimodal")

_OF_TEXT = frozenset(dir(str)) - frozenset(dir(dict))


def check(app: App) -> Iterator[Hit]:
    for function, name in _messages(app):
        if any(_asks(node, name) for node in function.own_nodes):
            continue
        node = next((n for n in function.own_nodes if _as_text(n, name)), None)
        if node is not None:
            yield Hit(node, f'"{name}" is a dict here; its text is {name}["text"]')


def _messages(app: App) -> Iterator[tuple[Function, str]]:
    """Functions and the parameter that holds a multimodal message."""
    for use in handed(app, "MultimodalTextbox"):
        yield use.function, use.name
    for event in app.interfaces:
        function = event.function
        if event.name != "ChatInterface" or function is None:
            continue
        name = function.fed[0] if function.fed else ""
        if is_true(event.call.keyword("multimodal")) and not function.assigns(name):
            yield function, name


def _asks(node: ast.AST, name: str) -> bool:
    """Whether the function asks what kind of object it is."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"isinstance", "type", "hasattr", "getattr"}
        and any(is_name(part, name) for part in node.args)
    )


def _as_text(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Attribute):
        return is_name(node.value, name) and node.attr in _OF_TEXT
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = ((node.left, node.right), (node.right, node.left))
        return any(is_name(one, name) and _is_text(other) for one, other in sides)
    return False


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and _is_text(node.left)
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return constant or isinstance(node, ast.JoinedStr)
