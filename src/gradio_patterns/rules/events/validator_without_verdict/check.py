"""validator=lambda age: age > 17: whatever it answers, every value passes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("validator",)

_PLAIN_CALLS = frozenset(
    {"bool", "len", "isinstance", "all", "any", "str", "int", "float", "callable", "hasattr"}
)


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        node = event.call.keyword("validator")
        if node is None:
            continue
        function = app.function(node, event.call.place)
        if function is None or function.is_generator or function.decorators:
            continue
        if any(isinstance(part, ast.Raise) for part in function.own_nodes):
            continue
        if _no_verdict(app, function):
            name = "the lambda" if function.is_lambda else f'"{function.name}"'
            yield Hit(
                node,
                f"{name} never returns gr.validate(...), so that every value passes; "
                "return gr.validate(is_valid, message)",
            )


def _no_verdict(app: App, function: Function) -> bool:
    """Whether nothing that the function returns can be a verdict."""
    return all(value is None or _plain(app, value, place) for _, value, place in function.results)


def _plain(app: App, node: ast.expr, place: Place) -> bool:
    """Whether an expression is certainly no verdict and holds none."""
    node, place = trace(app, node, place)
    if isinstance(node, (ast.Constant, ast.Compare, ast.JoinedStr)):
        return True
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Not) or _plain(app, node.operand, place)
    if isinstance(node, ast.BoolOp):
        return all(_plain(app, part, place) for part in node.values)
    if isinstance(node, ast.IfExp):
        return _plain(app, node.body, place) and _plain(app, node.orelse, place)
    if isinstance(node, (ast.List, ast.Tuple)):
        return all(_plain(app, part, place) for part in node.elts)
    if isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        return None not in keys and "__type__" not in keys
    if isinstance(node, ast.Call):
        return (app.qualified(node.func, place) or "") in {f"builtins.{n}" for n in _PLAIN_CALLS}
    return False
