"""A returned value whose kind the output refuses: the table of launched releases decides."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.api.payloads import payloads_of
from gradio_patterns.app import App
from gradio_patterns.app.uses import Returned, returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("return", "yield", "lambda")

_PATHS = frozenset({"Image", "Audio", "Video", "Model3D", "File", "Gallery", "Plot"})
_MADE_BY = {
    "PIL.Image.open": "PIL image",
    "PIL.Image.new": "PIL image",
    "PIL.Image.fromarray": "PIL image",
    "pandas.DataFrame": "DataFrame",
    "pandas.read_csv": "DataFrame",
    "pandas.Series": "Series",
    "matplotlib.pyplot.figure": "Matplotlib figure",
    "matplotlib.figure.Figure": "Matplotlib figure",
    "datetime.datetime.now": "datetime",
    "builtins.object": "object of a class",
}
_DATA = re.compile(r"path|url|name|data|value|text|files|image|video|__type__|background|choices")


def check(app: App) -> Iterator[Hit]:
    for part in returned(app):
        said = _kind(app, part)
        known = payloads_of(part.component.kind, app.target) if said else None
        end = known.takes_back.get(said, "") if known and said else ""
        if end.startswith("raises "):
            error = end.removeprefix("raises ").partition(":")[0]
            kind = part.component.kind
            message = f"the {kind} refuses this value ({said}), and the run fails with {error}"
            yield Hit(part.node, f"{message}; {_instead(said)}")


def _kind(app: App, part: Returned) -> str:
    """The value in the words of the table; empty where it may be another kind."""
    node, place = trace(app, part.node, part.place)
    kind = part.component.kind
    if isinstance(node, ast.Constant):
        return _constant(node.value, kind)
    if isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        plain = all(isinstance(key, str) and not _DATA.search(key) for key in keys)
        return "dict" if keys and plain and kind in _PATHS - {"Gallery"} else ""
    if isinstance(node, ast.Set):
        return "set of texts"
    made = app.called(node, place) if isinstance(node, ast.Call) else None
    return _MADE_BY.get(made or "", "")


def _constant(value: object, kind: str) -> str:
    if value == "" and kind in _PATHS:
        return "empty text"
    if isinstance(value, bytes):
        return "" if kind == "File" else "bytes"
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return ""
    return "whole number" if isinstance(value, int) else "decimal number"


def _instead(said: str) -> str:
    empty = said in ("empty text", "whole number", "decimal number")
    return "return None to clear it" if empty else "return what this component takes"
