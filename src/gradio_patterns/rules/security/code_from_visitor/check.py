"""eval() or exec() of text that a visitor typed."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = ("eval(", "exec(")

_RUN = {"builtins.eval": "eval", "builtins.exec": "exec"}


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for body in typed(app):
        for node, place in body.app.calls_in(body.function):
            run = _RUN.get(body.app.qualified(node.func, place) or "")
            if run is None or not node.args or id(node) in seen:
                continue
            name = body.inside(node.args[0], place)
            if name is not None:
                seen.add(id(node))
                yield Hit(
                    node,
                    f'{run}() runs what a visitor types into "{name}" of "{body.handler.name}",'
                    " with all that the app may do",
                )
