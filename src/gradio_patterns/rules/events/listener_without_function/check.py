"""A listener as a statement with no fn at all: it waits to be a decorator."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance, Listener
from gradio_patterns.app.bodies import unused
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("None)", "cancels", "inputs", "outputs", "triggers")

_REST = frozenset({"cancels", "inputs", "outputs", "triggers"})


def _nothing(event: Event) -> bool:
    """Whether None is all that a listener is given."""
    given = [*event.call.node.args, *(word.value for word in event.call.node.keywords)]
    return len(given) == 1 and isinstance(given[0], ast.Constant) and given[0].value is None


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        call = event.call
        given = call.keywords.keys()
        if call.open:
            continue
        if _nothing(event) and unused(app, call) and event.name in {"load", "click", "change"}:
            yield Hit(call.node, f".{call.name}(None) does nothing; pass the handler, or js=")
            continue
        if event.fn is not None:
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
