"""Functions that are marked for MCP: ``@gr.mcp.tool()``, ``@server.mcp.prompt()`` and their kin."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.support.dataclass import dataclass

KINDS = ("tool", "prompt", "resource")


@dataclass(frozen=True, eq=False)
class Marked:
    """One function, and the decorator that marks it; ``kind`` is one of ``KINDS``."""

    node: ast.FunctionDef | ast.AsyncFunctionDef
    kind: str
    decorator: ast.expr
    place: Place
    """The block in which the function is defined."""


def marked(app: App) -> Iterator[Marked]:
    """The functions of a file that are marked for MCP, each with its decorator."""
    for node, scope in app.walked.functions.items():
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        place = scope.place.parent or scope.place
        for decorator in node.decorator_list:
            kind = _kind(app, decorator, place)
            if kind:
                yield Marked(node, kind, decorator, place)


def _kind(app: App, decorator: ast.expr, place: Place) -> str:
    func = decorator.func if isinstance(decorator, ast.Call) else decorator
    if not isinstance(func, ast.Attribute) and not isinstance(func, ast.Name):
        return ""
    path = app.qualified(func, place) or ""
    for kind in KINDS:
        if path == f"gradio.mcp.{kind}":
            return kind
    if isinstance(func, ast.Attribute) and func.attr in KINDS:
        owner = func.value
        if isinstance(owner, ast.Attribute) and owner.attr == "mcp":
            made = app.resolve(owner.value, place)
            return func.attr if isinstance(made, Instance) and made.kind == "Server" else ""
    return ""
