"""Requests and streamers in handlers that wait for ever."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.walked import RawCall
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("requests", "urlopen", "TextIteratorStreamer")

_VERBS = frozenset({"get", "post", "put", "patch", "delete", "head", "options", "request"})
_SESSIONS = frozenset({"requests.Session", "requests.session", "requests.sessions.Session"})
_PLAIN = frozenset({f"requests.{verb}" for verb in _VERBS})


def check(app: App) -> Iterator[Hit]:
    if "setdefaulttimeout" in app.source.text:
        return
    seen: set[int] = set()
    for handler, event in app.handlers:
        if event.name in {"load", "unload", "render"}:
            continue
        for run in runs_of(app, handler):
            for raw in app.calls_in(run.function):
                what = None if id(raw.node) in seen else _waits(app, raw)
                if what is not None:
                    seen.add(id(raw.node))
                    yield Hit(
                        raw.node,
                        f'{what} waits for ever when no answer comes, and with it "{handler.name}"'
                        " and whoever is behind it; give timeout=",
                    )


def _waits(app: App, raw: RawCall) -> str | None:
    """What is called without a time limit, as it is written."""
    node = raw.node
    if any(word.arg in {"timeout", None} for word in node.keywords):
        return None
    if any(isinstance(one, ast.Starred) for one in node.args):
        return None
    path = app.qualified(node.func, raw.place)
    written = f"{ast.unparse(node.func)}()"
    if path in _PLAIN:
        return written
    if path in {"urllib.request.urlopen", "transformers.TextIteratorStreamer"}:
        return written if len(node.args) < 3 else None
    func = node.func
    if path is None and isinstance(func, ast.Attribute) and func.attr in _VERBS:
        return written if app.called(func.value, raw.place) in _SESSIONS else None
    return None
