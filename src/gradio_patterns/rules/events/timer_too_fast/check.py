"""gr.Timer or every= below one second."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("every", "Timer")


def check(app: App) -> Iterator[Hit]:
    for call in app.gradio_calls:
        if call.name == "Timer":
            node = call.argument(0, "value")
        elif _recomputed(call):
            node = call.keyword("every")
        else:
            continue
        yield from _judge(app, call, node)
    if app.target < (5,):
        for event in app.events:
            yield from _judge(app, event.call, event.call.keyword("every"))


def _recomputed(call: Call) -> bool:
    """A component whose value is a function; every= on a constant value does nothing."""
    if not call.name[:1].isupper():
        return False
    value = call.argument(0, "value")
    return value is not None and not isinstance(value, (ast.Constant, ast.List, ast.Dict))


def _judge(app: App, call: Call, node: ast.expr | None) -> Iterator[Hit]:
    seconds = app.literal(node, call.place)
    if node is None or not isinstance(seconds, (int, float)):
        return
    if 0 < seconds < 1:
        rate = round(1 / seconds, 1)
        yield Hit(
            node,
            f"every {seconds:g} s means {rate:g} requests a second from each open tab;"
            " poll every 1 to 10 seconds, or yield from a generator",
        )
