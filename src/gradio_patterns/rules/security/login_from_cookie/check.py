"""auth_dependency= that hands back a cookie, or a part of the address, as it came."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import mounts
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("auth_dependency",)

_SENT = {"cookies": "a cookie", "query_params": "a part of the address"}


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for call in mounts(app):
        function = app.function(call.keyword("auth_dependency"), call.place)
        if function is None or _looks_at_it(function):
            continue
        for statement, value, place in function.results:
            sent = None if value is None else _sent(app, function, value, place)
            if sent is not None and id(statement) not in seen:
                seen.add(id(statement))
                yield Hit(
                    statement,
                    f"whoever writes {_SENT[sent]} is logged in under that name; keep a token that"
                    " nobody can guess, and look the name up by it",
                )


def _looks_at_it(function: Function) -> bool:
    """Whether the function compares or hands on anything: it may know a true one from a false."""
    compared = (
        node
        for node in function.own_nodes
        if isinstance(node, ast.Compare)
        and not all(isinstance(operator, (ast.Is, ast.IsNot)) for operator in node.ops)
    )
    names = set(function.parameters)
    handed = (
        node
        for node in function.own_nodes
        if isinstance(node, ast.Call)
        and any(mentions(part, names) for part in (*node.args, *(w.value for w in node.keywords)))
    )
    return bool(function.decorators) or any(compared) or any(handed)


def _sent(app: App, function: Function, value: ast.expr, place: Place) -> str | None:
    """Which part of the request a result is; None where it is anything else, or changed."""
    value, _ = trace(app, value, place)
    if isinstance(value, ast.BoolOp):
        return _sent(app, function, value.values[0], place)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        owner = value.func.value if value.func.attr == "get" else None
    else:
        owner = value.value if isinstance(value, ast.Subscript) else None
    if not isinstance(owner, ast.Attribute) or not isinstance(owner.value, ast.Name):
        return None
    named = owner.attr in _SENT and owner.value.id in function.parameters
    return owner.attr if named else None
