"""plt.figure() or plt.subplots() in a handler, and never plt.close()."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import names_in, reached
from gradio_patterns.findings.hit import Hit

WORDS = ("pyplot",)

_CLOSING = ("close", "clf")
_MAKING = frozenset({"matplotlib.pyplot.figure", "matplotlib.pyplot.subplots"})


def check(app: App) -> Iterator[Hit]:
    if _closes(app):
        return
    found: dict[ast.Call, None] = {}
    for function, _ in app.handlers:
        for each in reached(app, function):
            found.update(dict.fromkeys(_kept(app, each)))
    for node in found:
        yield Hit(
            node,
            "pyplot keeps this figure until it is closed, one more with every run; close it, or "
            "make a matplotlib.figure.Figure()",
        )


def _closes(app: App) -> bool:
    """Whether the file closes figures anywhere."""
    walked = app.walked
    groups = (walked.calls_by_attribute, walked.calls_by_name)
    raws = [raw for group in groups for name in _CLOSING for raw in group.get(name, ())]
    paths = [app.qualified(raw.node.func, raw.place) or "" for raw in raws]
    return any(path.startswith("matplotlib.pyplot.") for path in paths)


def _kept(app: App, function: Function) -> Iterator[ast.Call]:
    """The first figure a function makes, unless it may reach an output that closes it."""
    for node in function.own_nodes:
        if not isinstance(node, (ast.Assign, ast.Expr)) or not isinstance(node.value, ast.Call):
            continue
        made = node.value
        if app.qualified(made.func, function.place) in _MAKING and not made.args:
            if app.target < (6, 18) or not _handed_over(function, node):
                yield made
            break


def _handed_over(function: Function, made: ast.Assign | ast.Expr) -> bool:
    """Whether the figure may reach an output, which closes it since 6.18.

    It may where its name does more than being asked for a method, or where pyplot itself is
    handed on or asked for its current figure.
    """
    targets = made.targets if isinstance(made, ast.Assign) else []
    names = {name for target in targets for name in names_in(target)} | {"plt", "pyplot"}
    owners = {id(node.value) for node in function.own_nodes if isinstance(node, ast.Attribute)}
    for node in function.own_nodes:
        if "gcf" in (getattr(node, "attr", None), getattr(node, "id", None)):
            return True
        read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        if read and node.id in names and id(node) not in owners:  # type: ignore[attr-defined]
            return True
    return False
