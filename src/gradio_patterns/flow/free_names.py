"""What a name outside the function stands for, where it is bound once to something plain."""

from __future__ import annotations

import ast

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.flow.library import GIVES, METHODS
from gradio_patterns.flow.values import ANY, Values, one

_LASTING = frozenset({"path", "text", "number", "bool", "datetime"})
"""Kinds that nobody changes in place."""


def bound_outside(app: App, node: ast.Name, place: Place) -> Values:
    """The kind of a name that is bound in one place only."""
    kind = _kind(app, node, place, 0)
    return one(kind, node) if kind in _LASTING else ANY


def _kind(app: App, node: ast.expr, place: Place, depth: int) -> str:
    if depth > 8:
        return ""
    if isinstance(node, ast.Name):
        binding = app.resolver.binding(node.id, place, order_of(node))
        plain = binding is not None and binding.kind == "value"
        if binding is None or not plain or not isinstance(binding.value, ast.expr):
            return ""
        return _kind(app, binding.value, binding.place, depth + 1)
    if isinstance(node, (ast.JoinedStr, ast.Constant)):
        text = isinstance(node, ast.JoinedStr) or isinstance(node.value, str)
        return "text" if text else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return "path" if _kind(app, node.left, place, depth + 1) == "path" else ""
    if isinstance(node, ast.Attribute):
        path = node.attr == "parent" and _kind(app, node.value, place, depth + 1) == "path"
        return "path" if path else ""
    if not isinstance(node, ast.Call):
        return ""
    given = GIVES.get(app.qualified(node.func, place) or "")
    if given is not None or not isinstance(node.func, ast.Attribute):
        return given or ""
    owner = _kind(app, node.func.value, place, depth + 1)
    return METHODS.get((owner, node.func.attr), "")
