"""js= with more next to its first function."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("js",)

_SPACE = r"(?:\s|//[^\n]*(?:\n|$)|/\*.*?\*/)*"
_FUNCTION = r"(?:async\s+)?function\b"
_PATTERN = r"(?<=[(,=:\[!&|?])\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/"
"""A regular expression, which only stands where a value may begin."""
_PIECES = (
    _PATTERN + r"|//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[{}]"
)
"""Comments, texts and braces; in texts and comments braces do not count."""


def check(app: App) -> Iterator[Hit]:
    for call in _scripted(app):
        node = call.keyword("js")
        if node is None:
            continue
        script, _ = trace(app, node, call.place)
        text = script.value if isinstance(script, ast.Constant) else None
        if isinstance(text, str) and _stands_still(app, text):
            yield Hit(node, "js= takes one function; with more next to it nothing runs")


def _scripted(app: App) -> Iterator[Call]:
    yield from app.calls("Blocks", "Interface", "ChatInterface")
    yield from app.launches
    yield from (event.call for event in app.events)


def _stands_still(app: App, text: str) -> bool:
    """Whether a script surely runs nothing."""
    rest = _after_function(text)
    if rest is None:
        strict = app.target < (6,) and "{" in text
        return strict and re.match(rf"(?s){_SPACE}(?:const|let|var)\s", text) is not None
    if rest == "":
        return False
    if app.target < (6,) and not rest.startswith("("):
        return True
    while rest:  # nothing but further declarations
        more = _after_function(rest)
        if more is None:
            return False
        rest = more
    return True


def _after_function(text: str) -> str | None:
    """What follows a function that a text begins with; None where it begins otherwise."""
    start = re.match(rf"(?s){_SPACE}{_FUNCTION}", text)
    if start is None:
        return None
    depth = 0
    for piece in re.finditer(rf"(?s){_PIECES}", text[start.end() :]):
        depth += {"{": 1, "}": -1}.get(piece.group(), 0)
        if piece.group() == "}" and depth == 0:
            rest = text[start.end() + piece.end() :]
            return re.sub(rf"(?s)^{_SPACE}", "", rest)
    return None
