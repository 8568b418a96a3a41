"""Flags by which one handler ends the work of another: ``stop = True`` and ``if stop: break``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.changes import SET, changes_in
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.reachable import Run, runs_of
from gradio_patterns.effects.shared_objects import Thing, thing_of

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_ENDS = (ast.Break, ast.Return, ast.Raise)


class Flag(NamedTuple):
    """A thing by which a handler ends the loop of another."""

    thing: Thing
    node: ast.AST
    said: str
    setter: Function
    stopped: Function


def flags(app: App) -> Iterator[Flag]:
    """Each flag once, where a handler other than the one it ends sets it."""
    looping = [
        (function, run, tests)
        for function, _ in app.handlers
        for run in runs_of(app, function)
        if (tests := list(_tests(run.function)))
    ]
    seen: set[Thing] = set()
    for setter, _ in app.handlers if looping else ():
        for run in runs_of(app, setter):
            for thing, node, said in _raised(run):
                for stopped, other, tests in looping:
                    apart = stopped.node is not setter.node
                    if apart and thing not in seen and _tested(other, tests, thing):
                        seen.add(thing)
                        yield Flag(thing, node, said, setter, stopped)


def _raised(run: Run) -> Iterator[tuple[Thing, ast.AST, str]]:
    """Flags that a body sets: a plain yes or no, or an Event."""
    safe = guarded(run.app, run.function, run.shared)
    for change in changes_in(run.app, run.function, run.shared):
        value = change.values[0] if change.values else None
        plain = isinstance(value, ast.Constant) and isinstance(value.value, bool)
        if change.how == SET and plain and not change.keys and id(change.node) not in safe:
            yield change.thing, change.node, change.said
    for raw in run.app.calls_in(run.function):
        called = raw.node.func
        if isinstance(called, ast.Attribute) and called.attr == "set" and not raw.node.args:
            found = thing_of(run.app, run.function, called.value, run.shared)
            if found is not None and not found.keys:
                yield found.thing, raw.node, ast.unparse(called.value)


def _tests(function: Function) -> Iterator[ast.expr]:
    """What decides whether a loop of the body goes on."""
    for loop in function.own_of(*_LOOPS):
        if isinstance(loop, ast.While):
            yield loop.test
        for node in descend(loop):
            if isinstance(node, ast.If) and any(isinstance(part, _ENDS) for part in node.body):
                yield node.test


def _tested(run: Run, tests: list[ast.expr], thing: Thing) -> bool:
    for test in tests:
        for part in descend(test):
            if isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)):
                found = thing_of(run.app, run.function, part, run.shared)
                if found is not None and found.thing == thing and not found.keys:
                    return True
    return False
