"""Where no rewrite is known: take the keyword out, so that the app starts, and leave a comment."""

from __future__ import annotations

import ast

from gradio_patterns.api.misuse import KEYWORD, Misuse, message_of, rule_of
from gradio_patterns.app import App
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.fixing import edits

_LONG = 60


def scaffold(app: App, misuse: Misuse) -> Fix | None:
    """An unsafe fix: the keyword becomes a TODO above its statement, with what it was."""
    keyword, call = misuse.keyword, misuse.call
    if keyword is None or call is None or misuse.what != KEYWORD or not misuse.verdict.fails:
        return None
    if rule_of(misuse) != "removed-parameter":
        return None
    value = " ".join(ast.unparse(keyword.value).split())
    given = f"{keyword.arg}={value}" if len(value) <= _LONG else f"{keyword.arg}="
    comment = f"# TODO {given}: {message_of(misuse)}"
    return edits.unsafe(
        "take it out and leave a TODO comment",
        _above(app, call.node, comment),
        edits.remove_keyword(app.source, call, keyword),
    )


def _above(app: App, node: ast.Call, comment: str) -> Edit | None:
    """A line of its own before the statement that holds a call; None where it shares its line."""
    around = [
        one
        for one in app.nodes
        if isinstance(one, ast.stmt) and one.lineno <= node.lineno <= (one.end_lineno or 0)
    ]
    if not around:
        return None
    statement = max(around, key=lambda one: (one.lineno, one.col_offset))
    indent = app.source.indent(statement)
    if len(indent.encode()) != statement.col_offset:
        return None
    return edits.insert_before(app.source, statement, f"{comment}{app.source.newline}{indent}")
