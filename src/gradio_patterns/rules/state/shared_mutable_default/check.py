"""A handler's default list or dict that the handler changes: one object for all visitors."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.bodies import changed_in_place
from gradio_patterns.effects.reachable import called_by, runs_of
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
    yield from _helpers(app)


def _helpers(app: App) -> Iterator[Hit]:
    """Functions that a handler calls without the argument, so that the default is used."""
    seen: set[int] = set()
    for handler, _ in app.handlers:
        for run in runs_of(app, handler):
            for called, call in called_by(run):
                function = called.function
                anew = (
                    function.around.scope.kind == "function"
                )  # its default is made with every call
                if anew or called.app is not app or function.decorators:
                    continue
                for name, default in () if app.events_of(function) else function.defaults().items():
                    if id(default) in seen or not mutable(app, function, default):
                        continue
                    if not _given(call, function, name) and changed_in_place(function, name):
                        seen.add(id(default))
                        yield Hit(
                            default,
                            f'the default of "{name}" in "{function.name}" is one object for all '
                            "visitors, and every call without it changes that object",
                        )


def _given(call: ast.Call, function: Function, name: str) -> bool:
    """Whether a call may fill a parameter; one that is only handed over gives what it likes."""
    if any(isinstance(one, ast.Starred) for one in call.args):
        return True
    if any(word.arg in (None, name) for word in call.keywords):
        return True
    called = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    called = call.func.id if isinstance(call.func, ast.Name) else called
    parameters = function.parameters
    place = parameters.index(name) if name in parameters else len(call.args)
    return called != function.name or place < len(call.args)


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
