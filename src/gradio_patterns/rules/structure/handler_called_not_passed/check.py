"""button.click(save(), ...): the handler runs while the page is built, and the button does nothing.

Only where the result can be read off the source and cannot be called: a factory is welcome.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Literal, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (
    "click(", "change(", "submit(", "load(", "input(", "select(", "then(", "success(", "upload(",
    "release(", "tick(", "on(", "Interface(", "clear(", "stream(", "fn=", "fn =",
)  # fmt: skip

_PLAIN = (ast.JoinedStr, ast.Dict, ast.List, ast.Tuple, ast.Set, ast.Compare, ast.ListComp)


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        fn = event.fn
        if not isinstance(fn, ast.Call):
            continue
        result = _result(app, app.resolve(fn.func, event.call.place))
        if result is None:
            continue
        name = app.source.segment(fn.func)
        does = (
            "has no function behind it" if result == "None" else "raises, for that is no function"
        )
        yield Hit(
            fn,
            f"{name}() is called while the page is built and .{event.name} gets {result}:"
            f" it {does}; pass {name} without parentheses",
            _fix(app, fn, name),
        )


def _result(app: App, called: object) -> str | None:
    """What a call gives that is surely not callable, in words."""
    if isinstance(called, Symbol):
        return "None" if called.path == "builtins.print" else None
    if not isinstance(called, Function) or called.decorators:
        return None
    if called.is_async:
        return "a coroutine"
    if called.is_generator:
        return "a generator"
    results = called.results
    if all(_is_none(value) for _, value, _ in results):
        # Also a function without any return; one that only raises is a stub.
        body = called.own_nodes
        return None if any(isinstance(node, ast.Raise) for node in body) else "None"
    if all(value is not None and _plain(app, value, place) for _, value, place in results):
        return "its result"
    return None


def _is_none(value: ast.expr | None) -> bool:
    return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _plain(app: App, value: ast.expr, place: Place) -> bool:
    value, place = trace(app, value, place)
    if isinstance(value, _PLAIN):
        return True
    resolved = app.resolve(value, place)
    return isinstance(resolved, Literal) and not _is_none(resolved.node)


def _fix(app: App, fn: ast.Call, name: str) -> Fix | None:
    if fn.args or fn.keywords or "#" in app.source.segment(fn):
        return None
    return edits.unsafe(f"pass {name} itself", edits.replace(app.source, fn, name))
