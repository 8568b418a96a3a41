"""``cache_examples=True`` without ``cache_mode="lazy"``."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_true
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_examples",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Examples", "Interface", "ChatInterface"):
        keyword = call.keyword_node("cache_examples")
        if keyword is None or call.open or not is_true(keyword.value):
            continue
        mode = call.keyword("cache_mode")
        if mode is not None and app.literal(mode, call.place) != "eager":
            continue
        lazy = 'cache_mode="lazy"' if app.target >= (5,) else 'cache_examples="lazy"'
        later = (
            f"; {lazy} computes each when it is first asked for" if app.target >= (4, 29) else ""
        )
        yield Hit(
            keyword,
            f"every example is computed before the page opens, one after the other{later}",
        )
