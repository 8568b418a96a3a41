"""cache_examples="lazy": a ValueError since 6.0."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("cache_examples",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Examples", "Interface", "ChatInterface"):
        keyword = call.keyword_node("cache_examples")
        if keyword is None or app.literal(keyword.value, call.place) != "lazy":
            continue
        mode = "" if call.keyword("cache_mode") is not None else ', cache_mode="lazy"'
        fix = None
        if isinstance(keyword.value, ast.Constant):
            text = f"cache_examples=True{mode}"
            fix = edits.safe("use cache_mode", edits.replace_keyword(app.source, keyword, text))
        yield Hit(
            keyword,
            'cache_examples="lazy" raises a ValueError since Gradio 6;'
            ' use cache_examples=True, cache_mode="lazy"',
            fix,
        )
