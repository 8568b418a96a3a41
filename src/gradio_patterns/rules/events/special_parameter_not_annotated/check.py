"""A parameter called evt, request or progress, without annotation, whose attributes are read."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.bodies import is_name
from gradio_patterns.findings.hit import Hit

WORDS = ("evt", "event", "request", "req", "progress", "e")

_DATA = frozenset(
    {"index", "value", "selected", "row_value", "col_value", "liked", "target", "key", "_data"}
)
_REQUEST = frozenset(
    {
        "headers", "client", "username", "query_params", "cookies", "session_hash", "url",
        "path_params", "session", "request",
    }
)  # fmt: skip
_SPECIAL = {
    "evt": (_DATA, "gr.SelectData"),
    "event": (_DATA, "gr.SelectData"),
    "e": (_DATA, "gr.SelectData"),
    "request": (_REQUEST, "gr.Request"),
    "req": (_REQUEST, "gr.Request"),
    "progress": (frozenset({"tqdm"}), "gr.Progress = gr.Progress()"),
}


def check(app: App) -> Iterator[Hit]:
    found: dict[ast.AST, Function] = {}
    for event in app.events:
        if event.function is not None:
            found.setdefault(event.function.node, event.function)
    for function in found.values():
        if all(_starved(app, each, function) for each in app.events_of(function)):
            yield from _asked(function)


def _starved(app: App, event: Event, function: Function) -> bool:
    """Whether an event has surely fewer inputs than the function has parameters to fill."""
    if event.inputs is None:
        return False
    if event.source is None and not event.triggers:
        return False  # on something unknown, or a render function, which is filled by place
    return len(event.inputs) < len(function.fed)


def _asked(function: Function) -> Iterator[Hit]:
    defaults = function.defaults()
    for name in function.fed:
        if name not in _SPECIAL or name in defaults or function.annotation(name) is not None:
            continue
        attributes, wanted = _SPECIAL[name]
        if function.assigns(name):
            continue
        if any(_read(node, name, attributes) for node in function.own_nodes):
            yield Hit(
                _parameter(function, name),
                f'"{name}" has no annotation and is None; write {name}: {wanted}',
            )


def _read(node: ast.AST, name: str, attributes: frozenset[str]) -> bool:
    """Whether one of the attributes is read, or progress is called."""
    if isinstance(node, ast.Attribute):
        return node.attr in attributes and is_name(node.value, name)
    return isinstance(node, ast.Call) and name == "progress" and is_name(node.func, name)


def _parameter(function: Function, name: str) -> ast.arg:
    arguments = function.node.args
    every = {each.arg: each for each in (*arguments.posonlyargs, *arguments.args)}
    return every[name]
