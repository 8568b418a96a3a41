"""/file= in a link of HTML, Markdown or CSS."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("file=",)

_LINK = r"""(?:\b(?:src|href|poster|srcset)\s*=\s*["'\\]*|url\(\s*["'\\]*|\]\()/?file="""

_ROUTE = r"""\.(?:get|head|route|api_route|add_api_route|add_route)\(\s*f?["']/file="""
"""A route of the app's own, or something that asks for one."""


def check(app: App) -> Iterator[Hit]:
    text = app.source.text
    if "gradio_api" in text or not app.gradio_calls or re.search(_ROUTE, text):
        return
    docstrings = {node.value for node in app.nodes_of(ast.Expr)}
    for node in app.nodes_of(ast.Constant):
        if node in docstrings:
            continue
        if isinstance(node.value, str):
            found = re.search(_LINK, node.value)
            if found is not None:
                yield Hit(
                    node, "nothing is served under /file= any more; link to /gradio_api/file="
                )
