"""The name of Gradio's API that stands at a place of an app."""

from __future__ import annotations

import ast

from gradio_patterns.api import symbol_of
from gradio_patterns.app import App, Call, Instance, Listener
from gradio_patterns.appmap.naming import variables

CHAINED = "Dependency"
"""What a listener returns."""


def name_at(app: App, place: int) -> str:
    """The name at a byte as ``gradio-patterns api`` takes it; empty where there is none."""
    for node in app.nodes:
        start, end = _span(app, node)
        if start <= place <= end:
            found = _named(app, node)
            if found:
                return found
    return ""


def _span(app: App, node: ast.AST) -> tuple[int, int]:
    """Where the very name is of a node that is one; else nowhere."""
    if isinstance(node, ast.Attribute):
        end = app.source.end(node)
        return end - len(node.attr.encode()), end
    if isinstance(node, ast.keyword) and node.arg:
        start = app.source.start(node)
        return start, start + len(node.arg.encode())
    if isinstance(node, (ast.Name, ast.alias)):
        return app.source.start(node), app.source.end(node)
    return 1, 0


def _named(app: App, node: ast.AST) -> str:
    if isinstance(node, ast.keyword):
        call = next((one for one in calls(app) if node in one.node.keywords), None)
        owner = owner_of(app, call) if call is not None else ""
        return f"{owner}({node.arg})" if owner else ""
    if isinstance(node, ast.alias):
        imported = (one for one in app.nodes if isinstance(one, ast.ImportFrom))
        module = next((one.module for one in imported if node in one.names), None)
        return _gradio(f"{module}.{node.name}")
    called = next((one for one in calls(app) if one.node.func is node), None)
    if called is not None:
        return owner_of(app, called)
    return _dotted(app, node) if isinstance(node, (ast.Name, ast.Attribute)) else ""


def calls(app: App) -> list[Call]:
    """Every call of something of Gradio's."""
    return [*app.gradio_calls, *app.gradio_method_calls]


def owner_of(app: App, call: Call) -> str:
    """What is called: ``gradio.Textbox``, ``gradio.Button.click``, ``Dependency.then``."""
    if isinstance(call.receiver, Instance):
        return f"gradio.{call.receiver.kind}.{call.name}"
    if isinstance(call.receiver, Listener):
        return f"{CHAINED}.{call.name}"
    return _gradio(app.qualified(call.node.func, call.place) or "")


def symbol_and_member(app: App, call: Call) -> tuple[str, str]:
    """What is called, as the table of the API names it; empty where it is not there."""
    if isinstance(call.receiver, Listener):
        return CHAINED, call.name
    made = call.receiver.call if isinstance(call.receiver, Instance) else call
    path = app.qualified(made.node.func, made.place) or f"gradio.{made.name}"
    symbol = symbol_of(path, app.target) or ""
    return symbol, call.name if made is not call and symbol else ""


def _gradio(path: str) -> str:
    """A path below Gradio; empty for any other."""
    return path if path.startswith("gradio.") else ""


def _dotted(app: App, node: ast.expr) -> str:
    """The path of a name that is read: by its import, or by what the file binds to it."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    base = dict(app.walked.imports).get(node.id) or _kind_of(app, node.id)
    return _gradio(".".join([base, *reversed(parts)]))


def _kind_of(app: App, name: str) -> str:
    """The path of the class whose object a name of the file always is."""
    bound = variables(app)
    kinds = {call.name for call in app.gradio_calls if bound.get(id(call.node)) == name}
    return f"gradio.{kinds.pop()}" if len(kinds) == 1 else ""
