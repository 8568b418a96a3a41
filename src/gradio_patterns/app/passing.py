"""Where a parameter goes: the functions of the file that are handed it as it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import FunctionNode, Place, order_of

_DEEP = 3


def passed_on(app: App, function: Function, name: str) -> list[tuple[Function, str]]:
    """Functions that certainly get what ``function`` got as ``name``, and what they call it."""
    found: list[tuple[Function, str]] = []
    waiting = [(function, name, 0)]
    while waiting:
        body, given, depth = waiting.pop(0)
        if depth >= _DEEP or body.assigns(given):
            continue
        for raw in app.calls_in(body):
            called = called_function(app, raw.node.func, raw.place)
            taken = None if called is None else _filled(called, raw.node, given)
            if called is None or taken is None or called.assigns(taken):
                continue
            if all((one.node, n) != (called.node, taken) for one, n in found):
                found.append((called, taken))
                waiting.append((called, taken, depth + 1))
    return found


def called_function(app: App, func: ast.expr, place: Place) -> Function | None:
    """The function of the file that is called, also where it is itself a parameter of a function
    that the file calls once: ``make(preprocess)`` with ``def make(preprocess): ...``."""
    known = app.function(func, place)
    if known is not None or not isinstance(func, ast.Name):
        return known
    binding = app.resolver.binding(func.id, place, order_of(func))
    if binding is None or binding.kind != "parameter":
        return None
    maker = binding.place.scope.node
    if not isinstance(maker, ast.FunctionDef):
        return None
    calls = app.walked.calls_by_name.get(maker.name, [])
    if len(calls) != 1 or app.walked.calls_by_attribute.get(maker.name):
        return None
    argument = argument_for(maker, calls[0].node, func.id)
    return app.function(argument, calls[0].place) if argument is not None else None


def argument_for(maker: FunctionNode, call: ast.Call, name: str) -> ast.expr | None:
    """What a call gives for a parameter."""
    if any(isinstance(one, ast.Starred) for one in call.args):
        return None
    names = [one.arg for one in (*maker.args.posonlyargs, *maker.args.args)]
    if name in names and names.index(name) < len(call.args):
        return call.args[names.index(name)]
    return next((word.value for word in call.keywords if word.arg == name), None)


def _filled(called: Function, call: ast.Call, given: str) -> str | None:
    """The parameter of ``called`` that gets the name ``given`` as it is."""
    if any(isinstance(one, ast.Starred) for one in call.args):
        return None
    pairs: Iterator[tuple[str | None, ast.expr]] = iter(
        [
            *zip(called.parameters, call.args),  # noqa: B905
            *((word.arg, word.value) for word in call.keywords),
        ]
    )
    for name, value in pairs:
        if name is not None and isinstance(value, ast.Name) and value.id == given:
            return name
    return None
