"""A handler sets a Slider or a Number to a value outside of its bounds."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bounds import number, outside, sent
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import place_of, results

WORDS = ("Slider(", "Number(")

_CHECKED = {"Slider": (5, 39), "Number": (3,)}
"""Since when a value that arrives is held against the bounds."""


def check(app: App) -> Iterator[Hit]:
    if _moved(app):
        return
    for event in (*app.events, *app.interfaces):
        for result in results(app, event):
            component, kind = result.output.component, result.output.kind
            if component is None or kind not in _CHECKED or app.target < _CHECKED[kind]:
                continue
            for atom in result.value:
                value = number(atom.detail) if atom.kind == "number" else None
                side = outside(app, component.call, value) if value is not None else ""
                if side and _written(atom.node) and sent(app, component.call):
                    here = event.function.own_nodes if event.function is not None else ()
                    own = next((node for node in here if node is atom.node), None)
                    yield Hit(
                        own or place_of(result, atom),
                        f"{value:g} is {side} of the {kind}: the next run that is handed it is "
                        "refused",
                    )


def _written(node: ast.AST | None) -> bool:
    return isinstance(node, (ast.Constant, ast.UnaryOp))


def _moved(app: App) -> bool:
    """Whether anything that runs later names a bound: an update, a component in a handler."""
    return any(
        call.open or {"minimum", "maximum"} & set(call.keywords)
        for call in app.calls("update", *_CHECKED)
        if call.name == "update" or app.is_handler(call.place.scope)
    )
