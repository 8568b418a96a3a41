"""gr.Examples(cache_examples=True) without fn or outputs: a ValueError."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_examples",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Examples"):
        keyword = call.keyword_node("cache_examples")
        if keyword is None or call.open:
            continue
        if app.literal(keyword.value, call.place) is not True:
            continue
        missing = [
            name
            for position, name in ((2, "outputs"), (3, "fn"))
            if is_none(app, call, call.argument(position, name))
        ]
        if missing:
            yield Hit(
                keyword,
                f"cache_examples=True without {' and '.join(missing)} raises a ValueError:"
                f" there is nothing to compute the answers with",
            )


def is_none(app: App, call: Call, node: ast.expr | None) -> bool:
    return node is None or app.literal(node, call.place) is None
