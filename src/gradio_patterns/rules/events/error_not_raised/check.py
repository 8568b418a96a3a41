"""gr.Error(...) as a statement or a result: an exception that nobody raises."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Atom, ways_out

WORDS = ("Error(",)


def check(app: App) -> Iterator[Hit]:
    returned = {id(atom.node) for atom in _returned(app)}
    for call in app.calls("Error"):
        if call.place.scope.kind != "function":
            continue
        statement = app.statement(call)
        if statement is not None:
            message = "gr.Error() is made but not raised: the visitor sees nothing; raise it"
            yield Hit(call.node, message, _raise(app, statement, call))
        elif id(call.node) in returned:
            message = "gr.Error() is returned as if it were a value; raise it"
            yield Hit(call.node, message, _raise(app, _return_of(call), call))


def _returned(app: App) -> Iterator[Atom]:
    """What handlers hand back, and the parts of it."""
    for event in (*app.events, *app.interfaces):
        for way in ways_out(app, event):
            for atom in way.value:
                yield atom
                for part in atom.parts or ():
                    yield from part


def _return_of(call: Call) -> ast.AST | None:
    """The statement that returns just this."""
    scope = call.place.scope
    return next((node for node, _ in scope.returns if node.value is call.node), None)


def _raise(app: App, statement: ast.AST | None, call: Call) -> Fix | None:
    if not isinstance(statement, (ast.Expr, ast.Return)) or "#" in app.source.segment(statement):
        return None
    text = f"raise {app.source.segment(call.node)}"
    return edits.unsafe("raise it", edits.replace(app.source, statement, text))
