"""A listener at module level after the with block of its page has ended: raises.

Only for what was made in a ``with gr.Blocks()`` of the same module, so that neither an import into
an open Blocks nor a function that builds part of a page is taken for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance, Listener, Value
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("Blocks",)


def check(app: App) -> Iterator[Hit]:
    if "__enter__" in app.source.text or "enter_context" in app.source.text:
        return
    for event in app.events:
        if not _outside(event.call.place):
            continue
        if isinstance(event.source, Listener) and _outside(event.source.call.place):
            continue  # the first of the chain is told already
        if not any(_made_inside(app, component) for component in _hung_on(event)):
            continue
        name = f"gr.{event.name}" if event.source is None else f".{event.name}"
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


def _hung_on(event: Event) -> list[Instance]:
    """The component or Blocks that the listener hangs on, through chains, or those it names."""
    source: Value | None = event.source
    while isinstance(source, Listener):
        source = source.call.receiver
    parts = [source] if source is not None else [part for part, _ in event.triggers]
    return [part for part in parts if isinstance(part, Instance)]


def _made_inside(app: App, component: Instance) -> bool:
    """In a with block of a page; a Blocks that has a name in its own block counts as inside."""
    place = component.call.place
    return place.scope.kind == "module" and any(
        outer.kind in APPS for outer, _ in app.enclosing(place)
    )
