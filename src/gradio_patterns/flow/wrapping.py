"""Decorated handlers: the wrapper that runs is looked at, and it calls the function inside."""

from __future__ import annotations

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Function, Symbol
from gradio_patterns.flow.body import Body
from gradio_patterns.flow.frame import Env, Machine
from gradio_patterns.flow.library import TRANSPARENT
from gradio_patterns.flow.values import ANY, Values, one


class Wrapped(NamedTuple):
    """The function that runs, and the names around it that are not the module's."""

    function: Function
    outer: Env


def unwrapped(app: App, machine: Machine, function: Function) -> Wrapped | None:
    """What a function that is decorated with functions of the file has become.

    None where a decorator comes from elsewhere, or gives something that is not a function.
    """
    current: Values = one("function", function.node, Function(function.node, function.scope, False))
    outer: Env = {}
    for decorator in reversed(function.decorators):
        found = _applied(app, machine, decorator, function, current)
        if found is None:
            return None
        current, outer = found
    made = [atom.detail for atom in current if atom.kind == "function"]
    return Wrapped(made[0], outer) if len(made) == 1 else None


def _applied(
    app: App, machine: Machine, decorator: ast.expr, function: Function, current: Values
) -> tuple[Values, Env] | None:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    value = app.resolve(target, function.around)
    if isinstance(value, Symbol) and value.path in TRANSPARENT:
        return current, {}
    if not isinstance(value, Function) or value.decorators or not value.parameters:
        return None
    outer: Env = {}
    if isinstance(decorator, ast.Call):  # a function that makes the decorator
        made = _called(machine, value, dict.fromkeys(value.parameters, ANY), {})
        if made is None:
            return None
        value, outer = made
    return _given(machine, value, {value.parameters[0]: current}, outer)


def _called(
    machine: Machine, function: Function, env: Env, outer: Env
) -> tuple[Function, Env] | None:
    found = _given(machine, function, env, outer)
    if found is None:
        return None
    made = [atom.detail for atom in found[0] if atom.kind == "function"]
    return (made[0], found[1]) if len(made) == 1 and made[0].parameters else None


def _given(machine: Machine, function: Function, env: Env, outer: Env) -> tuple[Values, Env] | None:
    """What a function gives, and its names at the end, for what it defined inside."""
    if function.is_generator or function.is_async:
        return None
    body = Body(machine, function, outer=outer)
    summary = body.run(env)
    if len(summary.exits) != 1 and not all(way.kind == "return" for way in summary.exits):
        return None
    around: Env = {**outer}
    for end in body.ends:
        around.update(end)
    values: Values = frozenset(atom for way in summary.exits for atom in way.value)
    return values, around
