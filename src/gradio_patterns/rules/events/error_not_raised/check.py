"""gr.Error(...) as a statement or a result: an exception that nobody raises."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Error(",)


def check(app: App) -> Iterator[Hit]:
    returned = {
        id(value): (statement, value)
        for function, _ in app.handlers
        for statement, value, _ in function.results
        if value is not None and isinstance(statement, ast.Return)
    }
    for call in app.calls("Error"):
        if call.place.scope.kind != "function":
            continue
        statement = app.statement(call)
        if statement is not None:
            message = "gr.Error() is made but not raised: the visitor sees nothing; raise it"
            yield Hit(call.node, message, _raise(app, statement, call))
        elif id(call.node) in returned:
            message = "gr.Error() is returned as if it were a value; raise it"
            yield Hit(call.node, message, _raise(app, returned[id(call.node)][0], call))


def _raise(app: App, statement: ast.AST, call: Call) -> Fix | None:
    if not isinstance(statement, (ast.Expr, ast.Return)) or "#" in app.source.segment(statement):
        return None
    text = f"raise {app.source.segment(call.node)}"
    return edits.unsafe("raise it", edits.replace(app.source, statement, text))
