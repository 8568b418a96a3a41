"""trigger_mode="once" where once is the default."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("trigger_mode",)

_ONCE = frozenset(
    {
        "click", "submit", "input", "select", "load", "tick", "release", "upload", "blur", "focus",
        "like", "then", "success",
    }
)  # fmt: skip
"""Events whose default was looked up on real versions."""


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("trigger_mode")
        if keyword is None or app.literal(keyword.value, event.call.place) != "once":
            continue
        if not _once_by_default(event):
            continue
        edit = edits.remove_keyword(app.source, event.call, keyword)
        name = "gr.on()" if event.name == "on" else f".{event.name}()"
        yield Hit(
            keyword,
            f'trigger_mode="once" is the default of {name} anyway; leave it out',
            edits.safe("drop the needless keyword", edit),
        )


def _once_by_default(event: Event) -> bool:
    if event.name == "on":
        return bool(event.triggers) and all(
            part is not None and name in _ONCE for part, name in event.triggers
        )
    return event.source is not None and event.name in _ONCE
