"""auth= as a dict: Gradio looks for element 0."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.serving import logins
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
    for call, keyword in logins(app):
        value = app.resolve(keyword.value, call.place)
        if not isinstance(value, Literal):
            continue
        if isinstance(value.node, ast.Dict) and value.node.keys:
            yield Hit(
                keyword,
                f"auth= is a dict, so {call.name}() raises KeyError: 0; pass a list of "
                "(user, password) pairs",
                _fix(app, keyword),
            )


def _fix(app: App, keyword: ast.keyword) -> Fix | None:
    node = keyword.value
    if not isinstance(node, ast.Dict) or None in node.keys or "#" in app.source.segment(node):
        return edits.safe("pass its pairs", *edits.wrap(app.source, node, "list(", ".items())"))
    pairs = [
        f"({app.source.segment(key)}, {app.source.segment(value)})"
        for key, value in zip(node.keys, node.values, strict=True)
        if key is not None
    ]
    text = "[" + ", ".join(pairs) + "]"
    return edits.safe("pass pairs", edits.replace(app.source, node, text))
