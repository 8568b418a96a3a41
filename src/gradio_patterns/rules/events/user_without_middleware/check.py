"""request.user or request.auth in an app that is launched without AuthenticationMiddleware."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Symbol
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit

WORDS = (".user", ".auth")

_NAMES = frozenset({"user", "auth"})


def check(app: App) -> Iterator[Hit]:
    if "AuthenticationMiddleware" in app.source.text or not launches(app):
        return
    for function, _ in app.handlers:
        requests = [name for name in function.parameters if _is_request(app, function, name)]
        for node in function.own_nodes:
            if not isinstance(node, ast.Attribute) or node.attr not in _NAMES:
                continue
            owner = node.value
            if isinstance(owner, ast.Attribute) and owner.attr == "request":
                owner = owner.value
            if any(is_name(owner, name) for name in requests):
                yield Hit(
                    node,
                    f"an app that is launched has no request.{node.attr}, and this raises; who"
                    " logged in by auth= is request.username",
                )


def _is_request(app: App, function: Function, name: str) -> bool:
    symbol = app.resolve(function.annotation(name), function.around)
    return isinstance(symbol, Symbol) and symbol.gradio == "Request"
