"""return value in a generator handler: the value is lost."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("yield",)


def check(app: App) -> Iterator[Hit]:
    for function, event in app.handlers:
        if not function.is_generator or event.outputs == ():
            continue
        for statement, _ in function.scope.returns:
            value = statement.value
            if value is None or (isinstance(value, ast.Constant) and value.value is None):
                continue
            if _yielded_before(function.node, statement):
                continue
            message = f'"{function.name}" is a generator: what it returns here is thrown away'
            yield Hit(statement, f"{message}; yield it, then return")


def _yielded_before(function: ast.AST, statement: ast.Return) -> bool:
    """Whether the statement right before yields the same value."""
    assert statement.value is not None
    wanted = ast.dump(statement.value)
    for node in ast.walk(function):
        for body in (getattr(node, name, None) for name in ("body", "orelse", "finalbody")):
            if isinstance(body, list) and statement in body and body.index(statement) > 0:
                before = body[body.index(statement) - 1]
                if isinstance(before, ast.Expr) and isinstance(before.value, ast.Yield):
                    value = before.value.value
                    return value is not None and ast.dump(value) == wanted
    return False
