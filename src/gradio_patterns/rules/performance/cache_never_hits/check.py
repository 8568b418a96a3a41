"""@gr.cache above def answer(prompt, progress=gr.Progress()): each call is another one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Instance, Symbol
from gradio_patterns.findings.hit import Hit

WORDS = ("cache",)

_NEW = ("Request", "Progress")


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        if not _cached(app, function):
            continue
        for name in function.parameters:
            kind = _filled(app, function, name)
            if kind is not None:
                yield Hit(
                    function.decorators[0],
                    f'"{function.name}" is cached by all its arguments, and the gr.{kind} is a new'
                    " one with each call: it is never found again; give gr.cache a key=",
                )
                break


def _cached(app: App, function: Function) -> bool:
    """Whether the outermost decorator is gr.cache without a key of its own."""
    if len(function.decorators) != 1:
        return False
    decorator = function.decorators[0]
    if isinstance(decorator, ast.Call):
        if any(keyword.arg in ("key", None) for keyword in decorator.keywords):
            return False
        decorator = decorator.func
    return app.qualified(decorator, function.around) in ("gradio.cache", "gradio.caching.cache")


def _filled(app: App, function: Function, name: str) -> str | None:
    """The class of what Gradio fills in, where it is one that is new with each call."""
    default = app.resolve(function.defaults().get(name), function.around)
    if isinstance(default, Instance) and default.kind in _NEW:
        return default.kind
    annotation = app.resolve(function.annotation(name), function.around)
    named = annotation.gradio if isinstance(annotation, Symbol) else None
    return named if named in _NEW else None
