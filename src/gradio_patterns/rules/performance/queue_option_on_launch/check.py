"""launch(max_size=...), launch(default_concurrency_limit=...): options of queue(), a TypeError."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Call
from gradio_patterns.findings import Fix
from gradio_patterns.hits import Hit

WORDS = ("max_size", "default_concurrency_limit", "status_update_rate", "api_open")

OPTIONS = ("max_size", "default_concurrency_limit", "status_update_rate", "api_open")


def check(app: App) -> Iterator[Hit]:
    for call in app.launches:
        given = [name for name in OPTIONS if call.keyword_node(name) is not None]
        for name in given:
            yield Hit(
                call.keyword_node(name),  # type: ignore[arg-type]
                f"launch({name}=) raises a TypeError: it is an option of queue();"
                f" write demo.queue({name}=...).launch()",
                moved(app, call, name) if len(given) == 1 else None,
            )


def moved(app: App, call: Call, name: str) -> Fix | None:
    """``demo.launch(x=1)`` to ``demo.queue(x=1).launch()``, where nothing calls queue() yet."""
    keyword = call.keyword_node(name)
    if keyword is None or app.app_calls("queue"):
        return None
    text = app.source.segment(keyword)
    receiver = call.node.func.value  # type: ignore[attr-defined]
    if "\n" in text or "#" in text:
        return None
    return edits.unsafe(
        "pass it to queue()",
        edits.insert_after(app.source, receiver, f".queue({text})"),
        edits.remove_keyword(app.source, call, keyword),
    )
