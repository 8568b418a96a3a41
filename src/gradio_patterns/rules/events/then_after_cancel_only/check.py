"""A chain that begins with a listener whose function is None and that cancels."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Listener
from gradio_patterns.app.serving import is_none
from gradio_patterns.findings.hit import Hit

WORDS = ("cancels",)


def check(app: App) -> Iterator[Hit]:
    stops = {
        id(event.call.node)
        for event in app.events
        if is_none(event.fn)
        and "cancels" in event.call.keywords
        and not {"js", "_js"} & event.call.keywords.keys()
    }
    for event in app.events:
        if isinstance(event.source, Listener) and id(event.source.call.node) in stops:
            yield Hit(
                event.fn or event.call.node,
                f".{event.name}() does not run after a listener that only cancels; do it before",
            )
