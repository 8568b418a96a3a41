"""cache_mode= that is neither "eager" nor "lazy": taken for eager without a word."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_mode",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Examples", "Interface", "ChatInterface"):
        keyword = call.keyword_node("cache_mode")
        if keyword is None:
            continue
        mode = app.literal(keyword.value, call.place)
        if isinstance(mode, str) and mode not in {"eager", "lazy"}:
            yield Hit(
                keyword,
                f'cache_mode="{mode}" is taken for "eager": all examples are computed at start;'
                f' only "eager" and "lazy" exist',
            )
