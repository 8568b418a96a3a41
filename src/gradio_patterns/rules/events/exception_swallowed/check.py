"""A handler that ends in a ``try`` whose ``except`` only prints."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.findings.hit import Hit

WORDS = ("except",)

_BROAD = frozenset({"Exception", "BaseException"})


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        if function.is_generator or not all(
            event.outputs is not None and len(event.outputs) == 1 and event.name != "ChatInterface"
            for event in app.events_of(function)
        ):
            continue
        for handler in _last_handlers(function):
            broad = handler.type is None or (
                isinstance(handler.type, ast.Name) and handler.type.id in _BROAD
            )
            if broad and all(_silent(app, function, node) for node in handler.body):
                yield Hit(
                    handler,
                    "the visitor sees an empty field and no error; raise gr.Error(...) here",
                )


def _last_handlers(function: Function) -> list[ast.ExceptHandler]:
    """The ``except`` clauses after which the function ends without a value."""
    body = function.node.body
    last = body[-1] if isinstance(body, list) else None
    if not isinstance(last, ast.Try) or last.finalbody:
        return []
    returns = last.orelse[-1] if last.orelse else last.body[-1]
    gives = isinstance(returns, ast.Return) and returns.value is not None
    return last.handlers if gives else []


def _silent(app: App, function: Function, node: ast.stmt) -> bool:
    """Whether a statement tells the developer at most."""
    if isinstance(node, ast.Pass):
        return True
    if not isinstance(node, ast.Expr):
        return False
    call = node.value
    if not isinstance(call, ast.Call):
        return isinstance(call, ast.Constant)
    path = app.qualified(call.func, function.place) or ""
    if path == "builtins.print" or path.startswith(("logging.", "traceback.print_")):
        return True
    named = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
    return named and call.func.value.id.lower() in {"log", "logger", "logging"}  # type: ignore[attr-defined]
