"""demo.queue() without arguments: the queue is on anyway since 4.0."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue",)


_CHAINED = r"[\s\\]*\.\s*queue\s*\(\s*\)"
"""What may be cut out of a chain: no bracket around what it is called on, and no comment."""


def check(app: App) -> Iterator[Hit]:
    calls = app.app_calls("queue")
    if any(call.node.args or call.node.keywords for call in calls):
        return  # a bare call may take options back that another one set
    for call in calls:
        yield Hit(
            call.node,
            "queue() without arguments changes nothing: the queue is on since Gradio 4.0",
            without(app, call),
        )


def without(app: App, call: Call) -> Fix | None:
    """Drop the statement, or ``.queue()`` where its result is used: the app itself."""
    source, statement = app.source, app.statement(call)
    receiver = call.node.func.value  # type: ignore[attr-defined]
    start, end = source.end(receiver), source.end(call.node)
    if not re.fullmatch(_CHAINED, source.slice(start, end)):
        return None
    if statement is None:
        return edits.safe("remove .queue()", Edit(start, end, ""))
    if not isinstance(receiver, ast.Name) or alone(app, statement):
        return None
    return edits.safe("remove the call", edits.statement_lines(source, statement))


def alone(app: App, statement: ast.stmt) -> bool:
    """Whether the block would be empty without it."""
    for node in app.nodes:
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list) and statement in block:
                return len(block) == 1
    return True
