"""Which function a listener runs, as far as a reader can tell: also behind a wrapper."""

from __future__ import annotations

import ast
import os
from typing import NamedTuple

from gradio_patterns.app import App
from gradio_patterns.app.model import Event, Function, LocalClass
from gradio_patterns.app.scopes import Place, Scope, order_of
from gradio_patterns.neighbours.names import Known, value_of

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


def _spot(app: App, node: ast.expr | None, place: Place) -> Spot | None:
    if node is None:
        return None
    if isinstance(node, ast.Call) and app.qualified(node.func, place) in _WRAPPING and node.args:
        return _spot(app, node.args[0], place)
    known = value_of(app, node, place)
    if known is not None:
        return _of_known(app, known)
    library = app.qualified(node, place)
    if library is not None and not library.startswith(("builtins.", ".")):
        return Spot(0, package=library.rpartition(".")[0])
    if isinstance(node, ast.Name):
        return _one_of_several(app, node, place)
    if isinstance(node, ast.Call):  # what a factory or a wrapper of the project makes
        maker = value_of(app, node.func, place)
        return _of_known(app, maker) if maker is not None else None
    return None


def _of_known(app: App, known: Known) -> Spot | None:
    value = known.value
    if not isinstance(value, (Function, LocalClass)):
        return None
    line = _line(value.scope.node)
    if known.app is app:
        return Spot(line)
    here = os.path.dirname(os.path.abspath(app.path))
    return Spot(line, os.path.relpath(known.app.path, here).replace(os.sep, "/"))


def _one_of_several(app: App, node: ast.Name, place: Place) -> Spot | None:
    """The first of the functions that a name may mean, such as one in each branch of an if."""
    scope: Scope | None = place.scope
    while scope is not None:
        bindings = scope.bindings.get(node.id)
        if bindings:
            made = [b for b in bindings if b.kind == "function" and isinstance(b.value, Scope)]
            if len(made) == len(bindings):
                return Spot(min(order_of(b.value.node) for b in made) >> 32)  # type: ignore[attr-defined]
            return None
        scope = scope.parent
    return None


def _line(node: ast.AST) -> int:
    return order_of(node) >> 32
