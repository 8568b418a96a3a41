"""A listener of one Blocks with a component of another one that is never placed inside it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.pages import page, page_for_certain
from gradio_patterns.findings.hit import Hit

WORDS = ("Blocks",)

_HARMLESS = frozenset({"launch", "queue", "load", "title", "close"})
"""What may be done with the other Blocks without placing it in this one."""


def check(app: App) -> Iterator[Hit]:
    if len(app.calls("Blocks")) < 2:
        return
    moved = _moved(app)
    for event in app.events:
        here = page_for_certain(app, event.call.place)
        if here is None:
            continue
        for side, parts in (("inputs", event.inputs), ("outputs", event.outputs)):
            for part in parts or ():
                if part is None or part.key in moved:
                    continue
                there = page_for_certain(app, part.call.place)
                if there is None or there[0].key == here[0].key:
                    continue
                if part.call.place.scope is not event.call.place.scope:
                    continue
                if not _stays_apart(app, there[1]) or not _stays_apart(app, here[1]):
                    continue
                node = event.inputs_node if side == "inputs" else event.outputs_node
                yield Hit(
                    node or event.call.node,
                    f"a gr.{part.kind} in {side} of .{event.name}() belongs to another gr.Blocks"
                    " and is not on this page; use a component of the same Blocks",
                )


def _moved(app: App) -> set[tuple[int, int]]:
    """Components that are put on another page than the one they were made on."""
    placed = [(call.receiver, call.place) for call in app.method_calls("render")]
    for event in app.interfaces:
        parts = (*(event.inputs or ()), *(event.outputs or ()))
        placed += [(part, event.call.place) for part in parts]
    return {
        part.key
        for part, place in placed
        if isinstance(part, Instance) and page(app, part.call.place) != page(app, place)
    }


def _stays_apart(app: App, item: ast.withitem) -> bool:
    """Whether the Blocks is only launched: not rendered, passed on, or put into tabs."""
    name = item.optional_vars
    if name is None:
        return isinstance(item.context_expr, ast.Call)
    if not isinstance(name, ast.Name):
        return False
    allowed = {
        id(node.value)
        for node in app.nodes
        if isinstance(node, ast.Attribute) and node.attr in _HARMLESS
    }
    return all(
        id(node) in allowed
        for node in app.nodes
        if isinstance(node, ast.Name) and node.id == name.id and isinstance(node.ctx, ast.Load)
    )
