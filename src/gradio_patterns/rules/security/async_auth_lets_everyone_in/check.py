"""An auth callable that answers with a coroutine or generator: always true, everybody gets in."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Function, LocalClass, Value
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import logins
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

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
    value = app.resolve(node, place) or _of_partial(app, node, place)
    if isinstance(value, Function):
        what = _unanswered(value)
        if what is None:
            return _of_lambda(app, value)
        if value.is_generator:
            return what, None
        since = f"{what} (Gradio awaits it only since 5.47.2)"
        return None if app.target >= AWAITS else (since, None)
    if isinstance(value, LocalClass) and value.instance:
        methods = value.scope.bindings.get("__call__", [])
        what = _unanswered(app.resolver.bound(methods[0])) if len(methods) == 1 else None
        return (f"{what} of an object", None) if what is not None else None
    return None


def _unanswered(value: Value | None) -> str | None:
    """What a call gives at once, where that is no answer yet; a decorator may wait for it."""
    if not isinstance(value, Function) or value.decorators:
        return None
    if value.is_generator:
        return f'a generator from "{value.name}"'
    return f'a coroutine from "{value.name}"' if value.is_async else None


def _of_partial(app: App, node: ast.expr, place: Place) -> Function | None:
    """The function that ``functools.partial(function, ...)`` calls."""
    node, place = trace(app, node, place)
    if not isinstance(node, ast.Call) or app.qualified(node.func, place) != "functools.partial":
        return None
    return app.function(Call(node, "partial", place).argument(0, "func"), place)


def _of_lambda(app: App, function: Function) -> tuple[str, Fix | None] | None:
    body = function.node.body
    if not isinstance(body, ast.Call):
        return None
    what = _unanswered(app.resolve(body.func, function.place))
    if what is None:
        return None
    fix = None
    passed = [getattr(argument, "id", None) for argument in body.args]
    plain = passed == function.parameters and not body.keywords
    if plain and what.startswith("a coroutine") and app.target >= AWAITS:
        name = app.source.segment(body.func)
        fix = edits.unsafe(
            "pass the function itself", edits.replace(app.source, function.node, name)
        )
    return f"{what} through a lambda", fix
