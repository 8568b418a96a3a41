"""Which function a listener runs, as far as a reader can tell: also behind a wrapper."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable
from typing import NamedTuple

from gradio_patterns.app import App
from gradio_patterns.app.model import Event, Function, LocalClass
from gradio_patterns.app.scopes import Place, Scope, order_of
from gradio_patterns.appmap.bindings import parameter_of
from gradio_patterns.appmap.naming import custom
from gradio_patterns.appmap.parts import elements
from gradio_patterns.neighbours.imported_names import Known, value_of

_STEPS = 8
_WRAPPING = frozenset({"functools.partial", "functools.partialmethod"})


class Spot(NamedTuple):
    """A line of the file, or of another one of the project; else the package it comes from."""

    line: int
    path: str = ""
    package: str = ""


def handler_of(app: App, event: Event) -> Spot | None:
    """Where the function stands that an event runs; None where nothing says so."""
    if event.function is not None:
        return Spot(event.function.node.lineno)
    if event.decorated:
        for decoration in app.walked.decorations:
            if decoration.node is event.call.node:
                return Spot(_line(decoration.function.node))
    return _spot(app, event.fn, event.call.place)


def _spot(app: App, node: ast.expr | None, place: Place, steps: int = _STEPS) -> Spot | None:
    if node is None or not steps:
        return None
    if isinstance(node, ast.Call) and app.qualified(node.func, place) in _WRAPPING and node.args:
        return _spot(app, node.args[0], place, steps - 1)
    if isinstance(node, ast.Lambda):
        return Spot(node.lineno)
    if isinstance(node, ast.IfExp):
        return _first(_spot(app, one, place, steps - 1) for one in (node.body, node.orelse))
    known = value_of(app, node, place)
    if known is not None:
        return _of_known(app, known)
    library = app.qualified(node, place)
    if library is not None and not library.startswith(("builtins.", ".")):
        return Spot(0, package=library.rpartition(".")[0])
    if isinstance(node, ast.Attribute) and custom(app, node.value, place):
        return Spot(0, package=ast.unparse(node.value))
    if isinstance(node, ast.Name):
        return _one_of_several(app, node, place, steps)
    if isinstance(node, ast.Call):  # what a factory or a wrapper of the project makes
        maker = value_of(app, node.func, place)
        if maker is not None and (made := _of_known(app, maker)) is not None:
            return made
        called = app.qualified(node.func, place)
        if called and custom(app, node, place):
            return Spot(0, package=called)
        return _wrapped(app, node, place, steps) if called else None
    return None


def _wrapped(app: App, node: ast.Call, place: Place, steps: int) -> Spot | None:
    """The one function that is handed to a function of a package, as to a decorator."""
    if len(node.args) != 1 or node.keywords:
        return None
    spot = _spot(app, node.args[0], place, steps - 1)
    return spot if spot is not None and spot.line else None


def _of_known(app: App, known: Known) -> Spot | None:
    value = known.value
    if not isinstance(value, (Function, LocalClass)):
        return None
    line = _line(value.scope.node)
    if known.app is app:
        return Spot(line)
    here = os.path.dirname(os.path.abspath(app.path))
    return Spot(line, os.path.relpath(known.app.path, here).replace(os.sep, "/"))


def _one_of_several(app: App, node: ast.Name, place: Place, steps: int) -> Spot | None:
    """The first of the functions that a name may mean, such as one in each branch of an if."""
    bindings = app.resolver.bindings(node.id, place, order_of(node)) or ()
    found: list[Spot | None] = []
    for binding in bindings:
        value = binding.value
        if binding.kind == "function" and isinstance(value, Scope):
            found.append(Spot(_line(value.node)))
        elif binding.kind == "value" and isinstance(value, ast.expr):
            found.append(_spot(app, value, binding.place, steps - 1))
        elif binding.kind == "unpack":
            rows = elements(app, binding)
            found.append(_first(_spot(at, one, inner, steps - 1) for at, one, inner in rows))
        elif binding.kind == "parameter":
            told = parameter_of(app, binding)
            rows = list(told.given) if told is not None else []
            found.append(_first(_spot(at, one, inner, steps - 1) for at, one, inner in rows))
        else:
            return None
    return _first(found)


def _first(found: Iterable[Spot | None]) -> Spot | None:
    """The first of several, where all are known."""
    spots = list(found)
    return spots[0] if spots and None not in spots else None


def _line(node: ast.AST) -> int:
    return order_of(node) >> 32
