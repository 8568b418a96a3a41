"""A hidden component that is filled from the request and read by another handler."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name
from gradio_patterns.findings.hit import Hit

WORDS = ("visible",)

_WHO = frozenset({"username", "headers", "cookies", "session", "client"})


def check(app: App) -> Iterator[Hit]:
    found: dict[tuple[int, int], Instance] = {}
    for event in app.events:
        if event.function is None or not _knows(event.function):
            continue
        for part in event.outputs or ():
            if part is None or not _hidden(part):
                continue
            if any(_reads(other, part) for other in app.events if other is not event):
                found[part.key] = part
    for part in found.values():
        yield Hit(
            part.call.node,
            "this is filled with who the visitor is, and comes back from the browser with any "
            "value; use gr.State",
        )


def _knows(function: Function) -> bool:
    """Whether the function reads from the request who is asking."""
    requests = [
        name
        for name in function.parameters
        if "Request" in ast.unparse(function.annotation(name) or ast.Constant(""))
    ]
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in _WHO
        and any(is_name(node.value, name) for name in requests)
        for node in function.own_nodes
    )


def _hidden(part: Instance) -> bool:
    visible = part.call.keyword("visible")
    return isinstance(visible, ast.Constant) and visible.value in (False, "hidden")


def _reads(event: Event, part: Instance) -> bool:
    """Whether a function takes the value; a script alone has it anyway."""
    if event.function is None or event.inputs is None:
        return False
    return any(each is not None and each.key == part.key for each in event.inputs)
