"""Bytes, BytesIO or an open file handed to a component that takes a path."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("File", "DownloadButton")

_CODECS = frozenset({"utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "latin1", "cp1252"})


def check(app: App) -> Iterator[Hit]:
    for result in returned(app, "File", "DownloadButton"):
        what = _content(app, *trace(app, result.node, result.place))
        if what is not None:
            yield Hit(
                result.node,
                f'"{result.function.name}" returns {what} to gr.{result.component.kind}, which '
                "takes a path: the visitor gets an error; write it to a file and return the path",
            )


def _content(app: App, node: ast.expr, place: Place) -> str | None:
    """What kind of content an expression plainly is."""
    if isinstance(node, ast.Constant):
        return "bytes" if isinstance(node.value, bytes) else None
    if not isinstance(node, ast.Call):
        return None
    if app.called(node, place) == "io.BytesIO":
        return "a BytesIO"
    function = node.func
    if not isinstance(function, ast.Attribute):
        return None
    if function.attr == "encode" and _encodes_text(node):
        return "bytes"
    if function.attr in {"getvalue", "read"} and not node.args:
        owner, at = trace(app, function.value, place)
        return "bytes" if app.called(owner, at) == "io.BytesIO" else None
    return None


def _encodes_text(node: ast.Call) -> bool:
    """``text.encode()`` or with a codec; a tokenizer's ``encode(text)`` gives something else."""
    if any(keyword.arg not in {"encoding", "errors"} for keyword in node.keywords):
        return False
    named = (keyword.value for keyword in node.keywords if keyword.arg == "encoding")
    return all(
        isinstance(codec, ast.Constant) and str(codec.value).lower() in _CODECS
        for codec in (*node.args[:1], *named)
    )
