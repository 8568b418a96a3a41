"""App.create_app() handed to mount()."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("create_app",)

_PATHS = frozenset({"gradio.routes.App.create_app", "gradio.App.create_app"})


def check(app: App) -> Iterator[Hit]:
    if "startup_events" in app.source.text:
        return  # it starts what belongs to the app by itself
    for raw in app.walked.calls_by_attribute.get("mount", ()):
        given = [*raw.node.args[1:], *(k.value for k in raw.node.keywords if k.arg == "app")]
        for argument in given:
            node, place = trace(app, argument, raw.place)
            if isinstance(node, ast.Call) and app.qualified(node.func, place) in _PATHS:
                yield Hit(
                    argument,
                    "mounted like this the app is never started, and events wait for ever; use "
                    "gr.mount_gradio_app(app, demo, path=...)",
                )
