"""component.value in a handler: the value the app was built with, not what the visitor sees."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Instance
from gradio_patterns.findings.hit import Hit

WORDS = (".value",)

NO_VALUE = frozenset(
    {
        "Blocks",
        "Row",
        "Column",
        "Tab",
        "Tabs",
        "Group",
        "Accordion",
        "Interface",
        "Examples",
    }
)
BACK = ("reset", "clear", "default", "restore", "initial", "load", "init")
"""Handlers that put the first value back read it on purpose."""


def check(app: App) -> Iterator[Hit]:
    for function, event in app.handlers:
        if event.name == "render" or any(word in function.name.lower() for word in BACK):
            continue
        meant = restored(app, function)
        current = {
            part.key
            for event in app.events_of(function)
            for part in event.inputs or ()
            if part is not None and has_first_value(part)
        }
        for node in function.own_nodes:
            if not isinstance(node, ast.Attribute) or node.attr != "value":
                continue
            if not isinstance(node.ctx, ast.Load) or id(node) in meant:
                continue
            part = outside(app, function, node.value)
            if part is not None and part.key not in current:
                name = ast.unparse(node.value)
                yield Hit(
                    node,
                    f"{name}.value is what the app was built with, not what the visitor entered;"
                    f" pass {name} as an input",
                )


def has_first_value(part: Instance) -> bool:
    """Whether the value next to the input can be read on purpose: to compare with the first one."""
    return part.call.open or bool(part.call.positional) or part.call.keyword("value") is not None


def outside(app: App, function: Function, node: ast.expr) -> Instance | None:
    """A component that was made outside of the handler."""
    if isinstance(node, ast.Call):
        return None  # made on the spot
    part = app.component(node, function.place)
    if part is None or part.kind in NO_VALUE or part.kind[:1].islower():
        return None
    return None if app.is_handler(part.call.place.scope) else part


def restored(app: App, function: Function) -> set[int]:
    """``.value`` handed back as it is, or as ``value=``: putting the first value back."""
    found: set[int] = changed(function)
    for _, value, _ in function.results:
        parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
        for part in parts:
            if isinstance(part, ast.Call) and app.component(part, function.place) is not None:
                found |= {id(k.value) for k in part.keywords} | {id(a) for a in part.args}
            found.add(id(part))
        if isinstance(value, ast.Dict):
            found |= {id(part) for part in value.values}
    return found


def changed(function: Function) -> set[int]:
    """``.value`` that is changed in place: that is another rule's."""
    return {
        id(node.func.value)
        for node in function.own_nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"append", "extend", "insert", "remove", "pop", "clear", "update"}
    }
