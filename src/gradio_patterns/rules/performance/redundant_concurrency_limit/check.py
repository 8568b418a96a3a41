"""concurrency_limit=1 says what is so anyway."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_limit",)


def check(app: App) -> Iterator[Hit]:
    if "default_concurrency_limit" in app.source.text or "CONCURRENCY_LIMIT" in app.source.text:
        return
    for event in (*app.events, *app.interfaces):
        call = event.call
        keyword = call.keyword_node("concurrency_limit")
        if keyword is None or call.open or call.keyword("concurrency_id") is not None:
            continue
        if event.name == "render":
            continue  # gr.render has no limit by default
        if app.literal(keyword.value, call.place) == 1:
            yield Hit(
                keyword,
                "concurrency_limit=1 is the default: one call of this function at a time",
                edits.safe("drop it", edits.remove_keyword(app.source, call, keyword)),
            )
