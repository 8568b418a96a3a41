"""A listener as a statement with js= and no fn at all: it waits to be a decorator."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Instance, Listener
from gradio_patterns.app.bodies import unused
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("js",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        call = event.call
        js = call.keyword_node("js")
        if js is None or event.fn is not None or call.open:
            continue
        if event.name != "on" and not isinstance(event.source, (Instance, Listener)):
            continue
        if unused(app, call):
            fix = edits.safe("pass fn=None", edits.insert_before(app.source, js, "fn=None, "))
            yield Hit(js, f".{call.name}() without fn adds no listener; pass fn=None", fix)
