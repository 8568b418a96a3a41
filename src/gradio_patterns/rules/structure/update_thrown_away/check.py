"""gr.update(...) as a statement: nothing receives it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Scope
from gradio_patterns.findings.hit import Hit

WORDS = ("update(", "skip(")


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("update", "skip"):
        if call.place.scope.kind != "function" or _inside(app, call):
            continue
        statement = app.statement(call)
        if statement is not None:
            message = f"gr.{call.name}() is made and thrown away: nothing changes; return it"
            yield Hit(statement.value, message)
            continue
        name = _only_named(call)
        if name is not None:
            message = f'"{name}" is given a gr.{call.name}() and never looked at: nothing changes'
            yield Hit(call.node, f"{message}; return it")


def _inside(app: App, call: Call) -> bool:
    """Whether it belongs to what a class of Gradio holds: ``Context.block.fns.update``."""
    path = app.qualified(call.node.func, call.place)
    return re.search(r"\.[A-Z]\w*\.\w+\.", f"{path}") is not None


def _only_named(call: Call) -> str | None:
    """The local name that an update is given to, where nothing reads it."""
    scope = call.place.scope
    for name, bindings in scope.bindings.items():
        if any(binding.value is call.node for binding in bindings):
            return None if name == "_" or _read(scope, name) else name
    return None


def _read(scope: Scope, name: str) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
        for node in ast.walk(scope.node)
    )
