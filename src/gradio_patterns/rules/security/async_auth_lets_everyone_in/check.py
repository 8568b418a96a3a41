"""An auth callable that answers with a coroutine or generator: always true, everybody gets in."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Function, LocalClass
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import logins
from gradio_patterns.app.uses import trace
from gradio_patterns.findings import Fix
from gradio_patterns.hits import Hit

WORDS = ("auth",)

AWAITS = (5, 47, 2)
"""Since this release a function that is plainly ``async def`` is awaited."""


def check(app: App) -> Iterator[Hit]:
    for call, keyword in logins(app):
        found = _answer(app, keyword.value, call.place)
        if found is None:
            continue
        what, fix = found
        yield Hit(
            keyword,
            f"auth= gets {what}, which counts as true: every password is accepted. "
            "Use a plain function that returns True or False",
            fix,
        )


def _answer(app: App, node: ast.expr, place: Place) -> tuple[str, Fix | None] | None:
    """What the login gets instead of a verdict, or None where it is no trap or unknown."""
    value = app.resolve(node, place)
    if isinstance(value, Function):
        if value.is_generator:
            return f'a generator from "{value.name}"', None
        if value.is_async:
            return _coroutine(app, value.name)
        return _of_lambda(app, value)
    if isinstance(value, LocalClass) and value.instance:
        method = value.scope.bindings.get("__call__", [])
        bound = app.resolver.bound(method[0]) if len(method) == 1 else None
        if isinstance(bound, Function) and (bound.is_async or bound.is_generator):
            return "a coroutine from an object's __call__", None
        return None
    node, place = trace(app, node, place)
    if not isinstance(node, ast.Call) or not node.args:
        return None
    if app.qualified(node.func, place) != "functools.partial":
        return None
    inner = app.function(node.args[0], place)
    if inner is None or inner.is_generator or not inner.is_async:
        return None
    return _coroutine(app, inner.name)


def _coroutine(app: App, name: str) -> tuple[str, Fix | None] | None:
    if app.target >= AWAITS:
        return None
    return f'a coroutine from "{name}" (Gradio awaits it only since 5.47.2)', None


def _of_lambda(app: App, function: Function) -> tuple[str, Fix | None] | None:
    body = function.node.body
    if not isinstance(function.node, ast.Lambda) or not isinstance(body, ast.Call):
        return None
    inner = app.function(body.func, function.place)
    if inner is None or not (inner.is_async or inner.is_generator) or inner.decorators:
        return None
    fix = None
    passed = [a.id for a in body.args if isinstance(a, ast.Name)]
    plain = not body.keywords and len(passed) == len(body.args) and passed == function.parameters
    if plain and not inner.is_generator and app.target >= AWAITS:
        name = app.source.segment(body.func)
        fix = edits.unsafe(
            "pass the function itself", edits.replace(app.source, function.node, name)
        )
    return f'a coroutine from "{inner.name}" through a lambda', fix
