"""Asks where a function with cached examples depends on time, chance or the network."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_examples",)

CHANGING = (
    "random.", "numpy.random.", "secrets.", "uuid.uuid", "requests.", "httpx.", "urllib.request.",
    "time.time", "time.strftime", "time.localtime", "datetime.datetime.now",
    "datetime.datetime.utcnow", "datetime.date.today", "yfinance.",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Examples", "Interface"):
        keyword = call.keyword_node("cache_examples")
        if keyword is None or app.literal(keyword.value, call.place) not in (True, "lazy"):
            continue
        fn = call.argument(3 if call.name == "Examples" else 0, "fn")
        function = app.function(fn, call.place)
        if function is None:
            continue
        for node, place in app.calls_in(function):
            path = app.qualified(node.func, place) or ""
            if path.startswith(CHANGING) and path != "random.seed":
                yield Hit(
                    keyword,
                    f'"{function.name}" calls {ast.unparse(node.func)}(): is it right that a cached'
                    f" example shows its first result for good?",
                )
                break
