"""launch(max_threads=) of one to three in an app with several handlers."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit

WORDS = ("max_threads",)


def check(app: App) -> Iterator[Hit]:
    for call in launches(app):
        keyword = call.keyword_node("max_threads")
        if keyword is None:
            continue
        threads = app.literal(keyword.value, call.place)
        if not isinstance(threads, int) or not 1 <= threads <= 3 or _threaded(app) < 2:
            continue
        runs = "one handler runs" if threads == 1 else f"{threads} handlers run"
        yield Hit(
            keyword,
            f"only {runs} at a time, for all visitors and buttons together; "
            "limit the one that needs it by concurrency_limit=",
        )


def _threaded(app: App) -> int:
    """How many handlers of the file run in threads."""
    return sum(not function.is_async for function, event in app.handlers if event.name != "render")
