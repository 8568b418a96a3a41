"""request.session in an app that is launched without SessionMiddleware."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Symbol
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit

WORDS = ("session",)

_SESSIONS = ("SessionMiddleware", "OAuth", "LoginButton")


def check(app: App) -> Iterator[Hit]:
    text = app.source.text
    if any(word in text for word in _SESSIONS) or not launches(app):
        return
    for function, _ in app.handlers:
        requests = [name for name in function.parameters if _is_request(app, function, name)]
        for node in function.own_nodes:
            if not isinstance(node, ast.Attribute) or node.attr != "session":
                continue
            owner = node.value
            if isinstance(owner, ast.Attribute) and owner.attr == "request":
                owner = owner.value
            if any(is_name(owner, name) for name in requests):
                yield Hit(
                    node,
                    "an app that is launched has no sessions, and this raises; keep it in gr.State",
                )


def _is_request(app: App, function: Function, name: str) -> bool:
    annotation = function.annotation(name)
    symbol = app.resolve(annotation, function.around)
    return isinstance(symbol, Symbol) and symbol.gradio == "Request"
