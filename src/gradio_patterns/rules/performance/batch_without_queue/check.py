"""batch=True together with queue=False: launch() raises before 5.45."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("batch",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        call = event.call
        keyword = call.keyword_node("queue")
        if keyword is None or app.literal(keyword.value, call.place) is not False:
            continue
        if app.literal(call.keyword("batch"), call.place) is True:
            yield Hit(
                keyword,
                "batch=True needs the queue: with queue=False launch() raises a ValueError",
                edits.unsafe("use the queue", edits.remove_keyword(app.source, call, keyword)),
            )
