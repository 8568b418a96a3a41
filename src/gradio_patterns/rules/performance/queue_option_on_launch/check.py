"""launch(max_size=...), launch(default_concurrency_limit=...): options of queue(), a TypeError."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("max_size", "default_concurrency_limit", "status_update_rate", "api_open")

OPTIONS = ("max_size", "default_concurrency_limit", "status_update_rate", "api_open")


def check(app: App) -> Iterator[Hit]:
    for call in app.launches:
        given = [keyword for keyword in call.node.keywords if keyword.arg in OPTIONS]
        for keyword in given:
            yield Hit(
                keyword,
                f"launch({keyword.arg}=) raises a TypeError: it is an option of queue();"
                f" write demo.queue({keyword.arg}=...).launch()",
                moved(app, call, keyword) if len(given) == 1 else None,
            )


def moved(app: App, call: Call, keyword: ast.keyword) -> Fix | None:
    """``demo.launch(x=1)`` to ``demo.queue(x=1).launch()``, where nothing calls queue() yet."""
    if app.app_calls("queue"):
        return None
    text = app.source.segment(keyword)
    receiver = call.node.func.value  # type: ignore[attr-defined]
    return edits.unsafe(
        "pass it to queue()",
        edits.insert_after(app.source, receiver, f".queue({text})"),
        edits.remove_keyword(app.source, call, keyword),
    )
