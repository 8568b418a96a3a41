"""A function of a library that the app replaces: for everything that runs in the process."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, LocalClass, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit
from gradio_patterns.neighbours.modules import holds

WORDS = (" = ", "setattr")

_MEANT = frozenset({"excepthook", "showwarning", "formatwarning", "unraisablehook", "stdout",
                    "stderr", "displayhook", "breakpointhook", "_excepthook"})  # fmt: skip
"""Names that modules have in order to be replaced."""


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    told: set[int] = set()
    for place, hit in _hits(app):
        if id(place.scope) not in told:  # of several in a row, the first stands for all
            told.add(id(place.scope))
            yield hit


def _hits(app: App) -> Iterator[tuple[Place, Hit]]:
    for target, statement, place in app.walked.attribute_stores:
        value = getattr(statement, "value", None)
        if value is not None and isinstance(statement, ast.Assign):
            yield from _hit(app, target.value, target.attr, value, place, statement)
    for raw in app.walked.calls_by_name.get("setattr", ()):
        arguments = raw.node.args
        name = arguments[1] if len(arguments) == 3 else None
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            yield from _hit(app, arguments[0], name.value, arguments[2], raw.place, raw.node)


def _hit(
    app: App, owner: ast.expr, name: str, value: ast.expr, place: Place, node: ast.AST
) -> Iterator[tuple[Place, Hit]]:
    path = _foreign(app, owner, place)
    if path is None or name in _MEANT or not _replacement(app, value, place):
        return
    hit = Hit(
        node,
        f"{path}.{name} is another function from here on, for Gradio and every library in this "
        "process: does it take and give all that the first one did, on every version?",
    )
    yield place, hit


def _foreign(app: App, owner: ast.expr, place: Place) -> str | None:
    """The dotted name of a module or class of a library, None for things of the project."""
    root: ast.expr = owner
    while isinstance(root, ast.Attribute):
        root = root.value
    if not isinstance(root, ast.Name):
        return None
    value = app.resolve(owner, place)
    if not isinstance(value, Symbol) or value.path.startswith("."):
        return None
    first = value.path.partition(".")[0]
    last = value.path.rpartition(".")[2]
    plain = value.path in {path for _, path in app.walked.imports} or last[:1].isupper()
    module = root.id in app.walked.modules
    return None if holds(app.path, first) or not (plain or module) else value.path


def _replacement(app: App, value: ast.expr, place: Place) -> bool:
    """Whether a value is a function or class of this file, or one made by a function of it."""
    if isinstance(value, ast.Lambda):
        return True
    known = app.resolve(value, place)
    if isinstance(known, LocalClass):
        return not known.instance
    parts = (value.func, *value.args) if isinstance(value, ast.Call) else (value,)
    made = [found for found in (app.resolve(one, place) for one in parts)
            if isinstance(found, Function)]  # fmt: skip
    return bool(made) and not any(_hands_on(one.node) for one in made)


def _hands_on(node: ast.AST) -> bool:
    """Whether a function, or one that it makes, takes all there is and gives something back."""
    for inner in ast.walk(node):
        if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)):
            arguments = inner.args
            if arguments.vararg is not None and arguments.kwarg is not None:
                return any(isinstance(one, ast.Return) and one.value for one in ast.walk(inner))
    return False
