"""A listener at module level after the with block of its page has ended: raises.

Only for what was made in a ``with gr.Blocks()`` of the same module, so that neither an import into
an open Blocks nor a function that builds part of a page is taken for one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance, Listener
from gradio_patterns.app.names import APPS
from gradio_patterns.app.scopes import Place
from gradio_patterns.hits import Hit

WORDS = ("Blocks",)


def check(app: App) -> Iterator[Hit]:
    if "__enter__" in app.source.text or "enter_context" in app.source.text:
        return
    for event in app.events:
        if event.name == "render" or not _outside(event.call.place):
            continue
        if isinstance(event.source, Listener) and _outside(event.source.call.place):
            continue  # the first of the chain is told already
        component = _component(event)
        if component is None or not _made_inside(app, component):
            continue
        name = "gr.on" if event.name == "on" else f".{event.name}"
        yield Hit(
            event.call.node,
            f"{name}(...) stands after the with block of its page and raises;"
            " indent it into the block, or reopen the block with `with demo:`",
        )


def _outside(place: Place) -> bool:
    """At module level, and in no with block whatever."""
    if place.scope.kind != "module":
        return False
    return all(outer.kind != "with" for outer in place.outward_in_scope())


def _component(event: Event) -> Instance | None:
    """The component or Blocks that the listener hangs on, through chains."""
    source = event.source
    while isinstance(source, Listener):
        receiver = source.call.receiver
        source = receiver if isinstance(receiver, (Instance, Listener)) else None
    if source is None and len(event.triggers) == 1:
        source = event.triggers[0][0]
    return source if isinstance(source, Instance) else None


def _made_inside(app: App, component: Instance) -> bool:
    if component.made_by or component.call.place.scope.kind != "module":
        return False
    if component.kind in APPS:
        # demo.load(...): the Blocks is the context manager of a with block that has ended.
        return component.kind == "Blocks" and any(
            isinstance(node, ast.withitem) and node.context_expr is component.call.node
            for node in app.nodes
        )
    return any(outer.kind in APPS for outer, _ in app.enclosing(component.call.place))
