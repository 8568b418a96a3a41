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


_TUPLES = (
    "tuple of texts", "(rate, array)", "(rate, float array)", "(array, rate)",
    "(image path, image path)",
)  # fmt: skip
_LISTS = (
    "empty list", "[rate, array]", "list of texts", "list of lists", "list of numbers",
    "list of PIL images", "list of image paths", "list of (image path, caption)",
    "list of messages", "list of pairs", "list of (text, label)",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for part in returned(app):
        may_be = _kinds(app, part)
        known = payloads_of(part.component.kind, app.target) if may_be else None
        ends = [known.takes_back.get(said, "") for said in may_be] if known else [""]
        if all(end.startswith("raises ") for end in ends):
            error = ends[0].removeprefix("raises ")
            said = {_TUPLES: "a tuple", _LISTS: "a list"}.get(may_be, may_be[0])
            kind = part.component.kind
            message = f"the {kind} refuses this value ({said}), and the run fails with {error}"
            yield Hit(part.node, f"{message}; {_instead(said)}")


def _kinds(app: App, part: Returned) -> tuple[str, ...]:
    """What the value may be, in the words of the table; nothing where it may be something else."""
    node, place = trace(app, part.node, part.place)
    kind = part.component.kind
    if isinstance(node, ast.Tuple):
        return _TUPLES if len(node.elts) > 1 else ()
    if isinstance(node, ast.List):
        # A list of one is another rule's, and a list that a name stands for may have grown.
        return _LISTS if len(node.elts) > 1 and node is part.node else ()
    said = ""
    if isinstance(node, ast.Constant):
        said = _constant(node.value, kind)
    elif isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        plain = all(isinstance(key, str) and not _DATA.search(key) for key in keys)
        said = "dict" if keys and plain and kind in _PATHS - {"Gallery"} else ""
    elif isinstance(node, ast.Set):
        said = "set of texts"
    elif isinstance(node, ast.Call):
        said = _MADE_BY.get(app.called(node, place) or "", "")
    return (said,) if said else ()


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
