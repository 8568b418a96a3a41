"""A handler's default list or dict that the handler changes: one object for all visitors."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.bodies import changed_in_place
from gradio_patterns.findings.hit import Hit

WORDS = ("=[]", "= []", "={", "= {", "=list(", "=dict(", "=set(", "=[", "= list(", "= dict(")

MAKERS = frozenset({"builtins.list", "builtins.dict", "builtins.set", "collections.deque"})


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
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
    if isinstance(default, ast.Call):
        return app.called(default, function.around) in MAKERS
    return isinstance(default, (ast.List, ast.Dict, ast.Set))


def left_out(function: Function, name: str, event: Event) -> bool:
    """Whether Gradio passes nothing for the parameter, so that the default is used."""
    if event.inputs is None:
        return False
    given = 1 if event.inputs_as_set else len(event.inputs)
    return name not in function.fed[:given]
