"""demo.queue() without arguments: the queue is on anyway since 4.0."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Call
from gradio_patterns.app.tree import descend
from gradio_patterns.findings import Edit, Fix
from gradio_patterns.hits import Hit

WORDS = (".queue",)


def check(app: App) -> Iterator[Hit]:
    calls = app.app_calls("queue")
    if any(call.node.args or call.node.keywords for call in calls):
        return  # a bare call may take options back that another one set
    for call in calls:
        if not call.node.args and not call.node.keywords:
            yield Hit(
                call.node,
                "queue() without arguments changes nothing: the queue is on since Gradio 4.0",
                without(app, call),
            )


def without(app: App, call: Call) -> Fix | None:
    """Drop the statement, or ``.queue()`` from a chain."""
    statement = app.statement(call)
    if statement is not None:
        if not isinstance(call.node.func.value, ast.Name) or alone(app, statement):  # type: ignore[attr-defined]
            return None
        return edits.safe("remove the call", edits.statement_lines(app.source, statement))
    receiver = call.node.func.value  # type: ignore[attr-defined]
    start, end = app.source.end(receiver), app.source.end(call.node)
    chained = any(
        isinstance(node, ast.Attribute) and node.value is call.node for node in descend(app.tree)
    )
    if not chained or "#" in app.source.slice(start, end) or "\n" in app.source.slice(start, end):
        return None
    return edits.safe("remove .queue()", Edit(start, end, ""))


def alone(app: App, statement: ast.stmt) -> bool:
    """Whether the block would be empty without it."""
    for node in descend(app.tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list) and statement in block:
                return len(block) == 1
    return True
