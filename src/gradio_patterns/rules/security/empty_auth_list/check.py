"""auth=[]: a login page without accounts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.serving import logins
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
    for call, keyword in logins(app):
        value = app.resolve(keyword.value, call.place)
        if not isinstance(value, Literal) or not isinstance(value.node, ast.List):
            continue
        written_here = value.node is keyword.value
        # A list under a name may be filled before the launch.
        if value.node.elts or not written_here:
            continue
        yield Hit(
            keyword,
            "auth=[] shows a login page that no account opens; list accounts, or use None for no "
            "login",
            edits.unsafe("no login", edits.replace(app.source, keyword.value, "None")),
        )
