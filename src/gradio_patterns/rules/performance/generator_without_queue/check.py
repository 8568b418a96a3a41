"""queue=False on a listener whose handler is a generator: only the first value arrives."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("queue",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("queue")
        if keyword is None or event.function is None or not several(event.function):
            continue
        if event.outputs == () or not isinstance(keyword.value, ast.Constant):
            continue
        if keyword.value.value is False:
            yield Hit(
                keyword,
                f'queue=False sends only the first value that "{event.function.name}" yields;'
                f" generators need the queue",
                edits.unsafe(
                    "use the queue", edits.remove_keyword(app.source, event.call, keyword)
                ),
            )


def several(function: Function) -> bool:
    """Whether a generator may yield more than once."""
    yields = function.scope.yields
    return len(yields) > 1 or any(
        isinstance(node, ast.YieldFrom) or next(place.loops(), None) is not None
        for node, place in yields
    )
