"""cancels=[event] where the event runs a function that cannot be stopped.

Silent where the stop button also runs Python, which may set a flag, and for async functions.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Listener
from gradio_patterns.findings.hit import Hit

WORDS = ("cancels",)

_FLAGS = frozenset({"is_set", "wait", "set"})


def check(app: App) -> Iterator[Hit]:
    functions = {id(event.call.node): event.function for event in app.events}
    for event in app.events:
        given = event.call.keyword("cancels")
        if given is None or event.decorated or not _only_cancels(event):
            continue
        parts = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
        for part in parts:
            listener = app.resolve(part, event.call.place)
            if not isinstance(listener, Listener):
                continue
            function = functions.get(id(listener.call.node))
            if function is not None and _cannot_be_stopped(app, function):
                yield Hit(
                    part,
                    f'"{function.name}" is no generator, so cancels= does not stop it, it goes on;'
                    " yield between its steps, or have it check a flag",
                )


def _only_cancels(event: Event) -> bool:
    return event.fn is None or isinstance(event.fn, ast.Constant)


def _cannot_be_stopped(app: App, function: Function) -> bool:
    if function.is_async or function.is_generator or function.is_lambda:
        return False
    called = {
        raw.node.func.attr
        for raw in app.calls_in(function)
        if isinstance(raw.node.func, ast.Attribute)
    }
    return bool(app.calls_in(function)) and not called & _FLAGS
