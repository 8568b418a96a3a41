"""Small questions about statements."""

from __future__ import annotations

import ast

_CATCHING = frozenset(
    {"Exception", "BaseException", "TypeError", "AttributeError", "ValueError", "NameError"}
)


def filled(node: ast.expr) -> bool:
    """Whether a loop certainly has a turn."""
    return isinstance(node, (ast.List, ast.Tuple)) and bool(node.elts)


def wildcard(pattern: ast.pattern) -> bool:
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def catches(handler: ast.ExceptHandler) -> bool:
    """Whether what a wrong value raises may end up here."""
    if handler.type is None:
        return True
    parts = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(not isinstance(part, ast.Name) or part.id in _CATCHING for part in parts)


def suppresses(node: ast.expr) -> bool:
    """``contextlib.suppress(...)``: what is raised inside goes no further."""
    called = node.func if isinstance(node, ast.Call) else None
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name == "suppress"
