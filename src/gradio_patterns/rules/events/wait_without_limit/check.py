"""A wait or a thread that nothing ends when the other side is silent or the visitor has gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import names_given
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = (
    "Thread(",
    ".wait()",
    ".get()",
    "Streamer(",
    "requests.",
    "urlopen",
    ".join()",
    ".result()",
)

_REQUESTS = frozenset(
    {"requests.get", "requests.post", "requests.put", "requests.request", "urllib.request.urlopen"}
)


def check(app: App) -> Iterator[Hit]:
    for visit in visits(app):
        for node, waiting in _waits(visit):
            yield Hit(
                node,
                f'"{visit.function.name}" {waiting}: what ends that when the other side fails or '
                "the visitor has gone?",
            )


def _waits(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
    for node, place in visit.calls:
        path = visit.app.qualified(node.func, place) or ""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else path
        limited = any(word.arg in {"timeout", None} for word in node.keywords)
        if path in _REQUESTS and not limited:
            yield node, "waits for another server without a time limit"
        elif path in {"threading.Thread", "Thread"} and visit.function.is_generator:
            yield node, "starts a thread and hands on what it makes"
        elif name in {"wait", "get"} and not node.args and not limited and _queue(node):
            yield node, f"waits in {ast.unparse(node.func)}() without a time limit"
        elif path.endswith("IteratorStreamer") and not limited:
            yield _loop(visit, node) or node, "waits for a streamer without a time limit"


def _loop(visit: Visit, made: ast.Call) -> ast.AST | None:
    """The loop over what a streamer gives."""
    names = names_given(visit.function, made)
    for node in visit.function.own_nodes:
        if isinstance(node, ast.For) and isinstance(node.iter, ast.Name) and node.iter.id in names:
            return node.iter
    return None


def _queue(node: ast.Call) -> bool:
    """Whether a wait is one for another thread."""
    if not isinstance(node.func, ast.Attribute) or node.keywords:
        return False
    said = ast.unparse(node.func.value).lower()
    last = said.rpartition(".")[2]
    return any(
        word in last for word in ("queue", "event", "connected", "done", "ready", "_set", "q")
    )
