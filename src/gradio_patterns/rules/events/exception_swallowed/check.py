"""``except`` clauses that only print, in handlers and in what runs with them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.failures import catches_anything, catches_foreign, clauses
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("except",)

_EMPTIED = "the visitor sees an empty field and no error; raise gr.Error(...) here"
_LEFT_OUT = (
    "what fails here is left out, and the visitor is not told; collect it and say so at the end "
    "(gr.Warning)"
)

_TIDYING = frozenset(
    {
        "remove", "unlink", "rmtree", "rmdir", "close", "terminate", "kill", "empty_cache",
        "cancel", "stop", "shutdown", "disconnect", "cleanup", "removedirs", "wait", "release",
    }
)  # fmt: skip
"""Calls whose failure harms nobody."""


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for function, _ in app.handlers:
        emptied = [
            clause
            for clause in (_last_handlers(function) if _one_output(app, function) else [])
            if all(_silent(app, function, node) for node in clause.body)
        ]
        for clause in [*emptied, *_returning_nothing(app, function)]:
            if catches_anything(clause) and id(clause) not in seen:
                seen.add(id(clause))
                yield Hit(clause, _EMPTIED)
        for run in runs_of(app, function):
            for clause in _dropping(app, run.function):
                if id(clause) not in seen:
                    seen.add(id(clause))
                    yield Hit(clause, _LEFT_OUT)


def _one_output(app: App, function: Function) -> bool:
    return not function.is_generator and all(
        event.outputs is not None and len(event.outputs) == 1 and event.name != "ChatInterface"
        for event in app.events_of(function)
    )


def _returning_nothing(app: App, function: Function) -> Iterator[ast.ExceptHandler]:
    """Clauses of a handler that print at most and hand back nothing, ``None`` or ``[]``."""
    if function.is_generator or any(
        event.outputs == () or event.name == "render" for event in app.events_of(function)
    ):
        return
    for clause in clauses(function):
        last = clause.body[-1]
        if (
            isinstance(last, ast.Return)
            and last.value is not None
            and _empty(app, function, last.value)
            and all(_silent(app, function, node) for node in clause.body[:-1])
        ):
            yield clause


def _empty(app: App, function: Function, value: ast.expr) -> bool:
    """Whether a result empties what it goes to: None, an empty text or list, a black picture."""
    if isinstance(value, ast.Constant):
        return value.value is None or value.value == ""
    if isinstance(value, (ast.List, ast.Tuple)):
        return all(_empty(app, function, part) for part in value.elts)
    if isinstance(value, ast.Dict):
        return not value.keys
    if not isinstance(value, ast.Call):
        return False
    path = app.qualified(value.func, function.place)
    return path == "numpy.zeros" or (
        path == "pandas.DataFrame" and not (value.args or value.keywords)
    )


def _dropping(app: App, function: Function) -> Iterator[ast.ExceptHandler]:
    """Clauses in a loop that print what failed and go on with the next item."""
    for loop in function.own_nodes:
        if not isinstance(loop, (ast.For, ast.AsyncFor)):
            continue
        for node in loop.body:
            if isinstance(node, ast.Try) and not _tidying(node):
                yield from (
                    c for c in node.handlers if catches_foreign(c) and _prints(app, function, c)
                )


def _prints(app: App, function: Function, clause: ast.ExceptHandler) -> bool:
    """Whether a clause prints or logs, and does nothing else that counts."""
    body = [node for node in clause.body if not isinstance(node, ast.Continue)]
    told = [
        node for node in body if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ]
    return bool(told) and all(_silent(app, function, node) for node in body)


def _tidying(node: ast.Try) -> bool:
    """Whether a ``try`` only cleans up."""
    calls = [part for one in node.body for part in descend(one) if isinstance(part, ast.Call)]
    names = {
        call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        for call in calls
    }
    return bool(names & _TIDYING)


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
    if path == "builtins.print" and any(word.arg == "file" for word in call.keywords):
        return "stderr" in ast.unparse(call)
    if path == "builtins.print" or path.startswith(("logging.", "traceback.print_")):
        return True
    named = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
    return named and call.func.value.id.lower() in {"log", "logger", "logging"}  # type: ignore[attr-defined]
