"""launch(server_port=) with a text, mostly from the environment."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("server_port",)

_READS = frozenset({"os.environ.get", "os.getenv"})


def check(app: App) -> Iterator[Hit]:
    for call in app.launches:
        port = call.keyword("server_port")
        if port is None:
            continue
        value = app.literal(port, call.place)
        read = isinstance(port, ast.Call) and app.qualified(port.func, call.place) in _READS
        taken = (
            isinstance(port, ast.Subscript)
            and app.qualified(port.value, call.place) == "os.environ"
        )
        if isinstance(value, str):
            yield Hit(port, "server_port is a text: the app does not start", _number(app, port))
        elif read or taken or isinstance(port, ast.JoinedStr):
            message = "server_port is a text where the variable is set: the app does not start"
            yield Hit(port, f"{message} there; write int(...)", _number(app, port))


def _number(app: App, port: ast.expr) -> Fix | None:
    edit = edits.replace(app.source, port, f"int({app.source.segment(port)})")
    return edits.unsafe("make it a number", edit)
