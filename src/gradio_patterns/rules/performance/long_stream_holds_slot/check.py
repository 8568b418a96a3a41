"""Asks where a handler streams from a model or the network with the default limit of one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.findings.hit import Hit

WORDS = ("stream=True", "streamer", "yield", "astream")

STREAMS = frozenset({"iter_lines", "iter_content", "iter_text", "stream", "astream", "chat_stream"})


def check(app: App) -> Iterator[Hit]:
    if "default_concurrency_limit" in app.source.text or "CONCURRENCY_LIMIT" in app.source.text:
        return
    for function, _ in app.handlers:
        events = app.events_of(function)
        if not function.is_generator:
            continue
        if any(e.call.open or e.call.keyword("concurrency_limit") is not None for e in events):
            continue
        if streams(app, function):
            yield Hit(
                function.node,
                f'"{function.name}" keeps its only slot until its stream ends, and visitors get'
                f" their answers one after another: can several run at once (concurrency_limit=)?",
            )


def streams(app: App, function: Function) -> bool:
    """Whether the handler waits for a remote or a model's stream."""
    for node, _ in app.calls_in(function):
        for keyword in node.keywords:
            on = isinstance(keyword.value, ast.Constant) and keyword.value.value is True
            if keyword.arg == "streamer" or (keyword.arg == "stream" and on):
                return True
        if isinstance(node.func, ast.Attribute) and node.func.attr in STREAMS:
            return True
    return False
