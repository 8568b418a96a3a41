"""A listener as a statement with no fn at all: it waits to be a decorator."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Instance, Listener
from gradio_patterns.app.bodies import unused
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("cancels", "inputs", "outputs", "triggers")

_REST = frozenset({"cancels", "inputs", "outputs", "triggers"})


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        call = event.call
        given = call.keywords.keys()
        if event.fn is not None or call.open:
            continue
        if event.name != "on" and not isinstance(event.source, (Instance, Listener)):
            continue
        if "js" in given or "_js" in given or not _REST & given or not unused(app, call):
            continue
        cancels = call.keyword_node("cancels")
        if cancels is None:
            yield Hit(call.node, f".{call.name}() without fn adds no listener; pass the handler")
        else:
            fix = edits.safe("pass fn=None", edits.insert_before(app.source, cancels, "fn=None, "))
            yield Hit(cancels, f".{call.name}() without fn cancels nothing; pass fn=None", fix)
