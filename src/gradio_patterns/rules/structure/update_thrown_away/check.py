"""gr.update(...) as a statement: nothing receives it."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("update(", "skip(")


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("update", "skip"):
        statement = app.statement(call)
        if statement is None or call.place.scope.kind != "function":
            continue
        message = f"gr.{call.name}() is made and thrown away: nothing changes; return it"
        yield Hit(statement.value, message)
