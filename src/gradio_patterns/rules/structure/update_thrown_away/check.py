"""gr.update(...) as a statement: nothing receives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("update(", "skip(")


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("update", "skip"):
        statement = app.statement(call)
        if statement is None or call.place.scope.kind != "function" or _inside(app, call):
            continue
        message = f"gr.{call.name}() is made and thrown away: nothing changes; return it"
        yield Hit(statement.value, message)


def _inside(app: App, call: Call) -> bool:
    """Whether it belongs to what a class of Gradio holds: ``Context.block.fns.update``."""
    path = app.qualified(call.node.func, call.place)
    return re.search(r"\.[A-Z]\w*\.\w+\.", f"{path}") is not None
