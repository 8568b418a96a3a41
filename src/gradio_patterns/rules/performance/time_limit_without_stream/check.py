"""time_limit= on a listener that is not a stream: it has no effect."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("time_limit",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("time_limit")
        if keyword is None or not plain(event):
            continue
        if app.literal(keyword.value, event.call.place) is None:
            continue
        yield Hit(
            keyword,
            f"time_limit= has no effect on .{event.name}(): it ends .stream() listeners only;"
            f" stop in the handler itself",
            edits.safe("remove time_limit", edits.remove_keyword(app.source, event.call, keyword)),
        )


def plain(event: Event) -> bool:
    """Whether none of the triggers can be a stream."""
    if event.name == "on":
        return bool(event.triggers) and all(name != "stream" for _, name in event.triggers)
    return event.name not in {"stream", "render"} and event.source is not None
