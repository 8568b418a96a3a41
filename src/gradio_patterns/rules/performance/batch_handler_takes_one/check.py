"""A batch handler that treats an input as one value: it gets a tuple with one per call."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import is_name
from gradio_patterns.findings.hit import Hit

WORDS = ("batch",)

CHECKS = frozenset({"isinstance", "type", "hasattr"})


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        function = event.function
        if function is None or event.inputs is None or event.inputs_as_set:
            continue
        if app.literal(event.call.keyword("batch"), event.call.place) is not True:
            continue
        names = function.parameters[: len(event.inputs)]
        for name in names:
            node = as_one(function, name)
            if node is not None:
                yield Hit(
                    node,
                    f'a batch handler gets "{name}" as a tuple with one value per call, so'
                    f" {ast.unparse(node)} fails; loop over it",
                )


def as_one(function: Function, name: str) -> ast.expr | None:
    """The first use of a parameter that no tuple has."""
    for node in function.own_nodes:
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store):
            return None
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CHECKS:
            return None
    for node in function.own_nodes:
        if isinstance(node, ast.Attribute) and is_name(node.value, name):
            known = node.attr in {"count", "index"} or node.attr.startswith("__")
            if not known:
                return node
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Div)):
            sides = (node.left, node.right)
            if any(is_name(s, name) for s in sides) and any(
                isinstance(s, ast.Constant) for s in sides
            ):
                return node
    return None
