"""concurrency_limit=0: the listener never runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_limit",)


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        name = event.function.name if event.function is not None else "the handler"
        yield from zero(app, event.call, "concurrency_limit", name)
    for call in app.app_calls("queue"):
        yield from zero(app, call, "default_concurrency_limit", "any handler without its own limit")


def zero(app: App, call: Call, keyword: str, runs: str) -> Iterator[Hit]:
    node = call.keyword_node(keyword)
    if node is None:
        return
    number = app.literal(node.value, call.place)
    if type(number) is int and number <= 0:
        fix = None
        if isinstance(node.value, (ast.Constant, ast.UnaryOp)):
            fix = edits.unsafe("remove the limit", edits.replace(app.source, node.value, "None"))
        yield Hit(
            node,
            f"{keyword}={number} never runs {runs}: its calls wait for ever; None means no limit",
            fix,
        )
