"""A handler's default list or dict that the handler changes: one object for all visitors."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.bodies import changed_in_place
from gradio_patterns.hits import Hit

WORDS = ("=[]", "= []", "={", "= {", "=list(", "=dict(", "=set(", "=[", "= list(", "= dict(")

MAKERS = frozenset({"builtins.list", "builtins.dict", "builtins.set", "collections.deque"})


def check(app: App) -> Iterator[Hit]:
    for function, event in app.handlers:
        if event.name == "render":
            continue
        events = app.events_of(function)
        for name, default in function.defaults().items():
            if not mutable(app, function, default):
                continue
            if not any(left_out(function, name, each) for each in events):
                continue
            if changed_in_place(function, name) is not None:
                yield Hit(
                    default,
                    f'the default of "{name}" in "{function.name}" is one object for all visitors,'
                    f" and the handler changes it; use gr.State",
                )


def mutable(app: App, function: Function, default: ast.expr) -> bool:
    if isinstance(default, (ast.List, ast.Dict, ast.Set)):
        return True
    outer = function.scope.place.parent or function.scope.place
    return isinstance(default, ast.Call) and app.called(default, outer) in MAKERS


def left_out(function: Function, name: str, event: Event) -> bool:
    """Whether Gradio passes nothing for the parameter, so that the default is used."""
    if event.name == "ChatInterface" or event.inputs is None or event.inputs_as_set:
        return False
    if any(part is None for part in event.inputs) and event.name != "Interface":
        return False
    names = function.parameters
    return name not in names or names.index(name) >= len(event.inputs)
