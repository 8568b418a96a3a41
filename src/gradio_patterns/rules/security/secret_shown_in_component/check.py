"""A secret from the environment as the value of a component: it is sent to every visitor."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import environment_name
from gradio_patterns.app.uses import first_values, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("environ", "getenv")

SHOWN = (
    "Textbox", "TextArea", "Text", "Code", "Markdown", "HTML", "Label", "JSON", "Dropdown",
    "HighlightedText",
)  # fmt: skip
_SECRET = r"(?i)(^|_)(KEY|APIKEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS)$"
_OPEN = r"(?i)(^|_)(PUBLIC|PUBLISHABLE|SITE|SORT|PRIMARY|FOREIGN|STOP|EOS|PAD)_"


def check(app: App) -> Iterator[Hit]:
    # A State's value was part of the page's configuration before Gradio 5.
    names = SHOWN if app.target >= (5,) else (*SHOWN, "State")
    for call, value in (found for kind in names for found in first_values(app, kind)):
        name = _secret(app, value, call.place)
        if name is not None:
            yield Hit(
                value,
                f"{name} becomes the value of this {call.name} and is sent to every visitor, "
                "hidden or not; read it in the handler instead",
            )


def _secret(app: App, node: ast.expr, place: Place) -> str | None:
    """The secret variable whose text ends up in the value, as it is or inside a longer text."""
    name = environment_name(app, node, place)
    if name is not None:
        return name if re.search(_SECRET, name) and not re.search(_OPEN, name) else None
    node, place = trace(app, node, place)
    parts: list[ast.expr] = []
    if isinstance(node, ast.JoinedStr):
        parts = node.values
    elif isinstance(node, ast.FormattedValue):
        parts = [node.value]
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        parts = list(node.values)
    for part in parts:
        name = _secret(app, part, place)
        if name is not None:
            return name
    return None
