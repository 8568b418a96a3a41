"""@gr.mcp.tool() alone offers nothing: the function needs gr.api(), a listener or @server.api."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.mcp import Marked, marked
from gradio_patterns.findings.hit import Hit

WORDS = ("mcp_server",)


def check(app: App) -> Iterator[Hit]:
    if not any(app.literal(c.keyword("mcp_server"), c.place) is True for c in app.launches):
        return
    for one in marked(app):
        if len(one.node.decorator_list) == 1 and not _mentioned(app, one):
            yield Hit(
                one.decorator,
                f'"{one.node.name}" is marked as an MCP {one.kind}, but no endpoint has it, so '
                "that no client sees it; add gr.api(), or @server.api on a gr.Server",
            )


def _mentioned(app: App, one: Marked) -> bool:
    """Whether anything reads the function: what does may make an endpoint of it."""
    name = one.node.name
    if one.place.scope is not app.walked.module:
        return True
    names = {name, "globals", "vars", "locals"}
    return any(
        (isinstance(node, ast.Name) and node.id in names)
        or (isinstance(node, ast.Constant) and node.value == name)
        for node in app.nodes
    )
