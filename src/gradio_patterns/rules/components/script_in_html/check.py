"""A <script> in the content of gr.HTML, which browsers do not run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("<script", "<SCRIPT")

_SCRIPT = r"(?i)<script\b([^>]*)>"
_DATA = r"type\s*=\s*[\"']?(?!text/javascript|application/javascript|module)\w"


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("HTML"):
        value = call.argument(0, "value")
        if value is not None and _runs_nothing(app, value, call.place):
            yield Hit(value, _message("gr.HTML"))
    for result in returned(app, "HTML"):
        if _runs_nothing(app, result.node, result.place):
            yield Hit(result.node, _message(f'the gr.HTML that "{result.function.name}" fills'))


def _message(where: str) -> str:
    return f"the <script> in {where} never runs; load it by head= or js= instead"


def _runs_nothing(app: App, node: ast.expr, place: Place) -> bool:
    """Whether the text surely holds a script tag of its own."""
    node, _ = trace(app, node, place)
    text = _text(node)
    # A script inside the srcdoc of an iframe, or in a comment or an escaped listing, is different.
    if "srcdoc" in text.lower() or "<!--" in text:
        return False
    return any(not re.search(_DATA, match.group(1)) for match in re.finditer(_SCRIPT, text))


def _text(node: ast.expr) -> str:
    """All of a text that is written out."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_text, node.values))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _text(node.left) + _text(node.right)
    return ""
