"""queue(concurrency_count=...): raises since 4.0."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import UNKNOWN, App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_count",)


def check(app: App) -> Iterator[Hit]:
    for call in app.app_calls("queue"):
        keyword = call.keyword_node("concurrency_count")
        if keyword is None:
            continue
        value = app.literal(keyword.value, call.place)
        nothing = value is not UNKNOWN and not value
        if app.target < (5,) and nothing:
            continue  # Gradio 4 only asks whether something was given
        if app.target < (4, 4):
            fix = None  # default_concurrency_limit came with 4.4
        elif not nothing and call.keyword("default_concurrency_limit") is None:
            edit = edits.rename_keyword(app.source, keyword, "default_concurrency_limit")
            fix = edits.unsafe("use default_concurrency_limit, the limit per function", edit)
        else:  # a limit of 0 would never let a handler run
            gone = edits.remove_keyword(app.source, call, keyword)
            fix = edits.unsafe("drop concurrency_count", gone)
        yield Hit(
            keyword,
            "queue(concurrency_count=) raises since Gradio 4; default_concurrency_limit= limits"
            " each function, not all together",
            fix,
        )
