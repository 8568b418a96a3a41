"""trigger_mode="multiple" on a click or submit: one run per click."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("trigger_mode",)

_PRESSED = frozenset({"click", "submit"})


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("trigger_mode")
        if keyword is None or app.literal(keyword.value, event.call.place) != "multiple":
            continue
        if not any(part is not None and name in _PRESSED for part, name in event.triggers):
            continue
        edit = edits.remove_keyword(app.source, event.call, keyword)
        yield Hit(
            keyword,
            'trigger_mode="multiple" starts one run per click, also while one is at work:'
            " leave it out if the handler must not run twice",
            edits.unsafe("let further clicks wait for the end of the run", edit),
        )
