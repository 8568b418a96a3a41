"""A request to an address that a visitor typed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = ("requests", "httpx", "urllib", "aiohttp")

_FETCHING = frozenset(
    {
        *(f"requests.{verb}" for verb in ("get", "post", "head", "put")),
        *(f"httpx.{verb}" for verb in ("get", "post", "head", "put", "stream")),
        "urllib.request.urlopen", "urllib.request.urlretrieve",
    }
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for body in typed(app):
        for node, place in body.app.calls_in(body.function):
            path = body.app.qualified(node.func, place) or ""
            if path not in _FETCHING or not node.args or id(node) in seen:
                continue
            name = _start(node.args[0], body.names)
            if name is not None:
                seen.add(id(node))
                yield Hit(
                    node,
                    f'the server fetches whatever address a visitor types into "{name}" of'
                    f' "{body.handler.name}", those inside your network included',
                )


def _start(node: ast.expr, names: dict[str, str]) -> str | None:
    """The typed text that the address begins with: a host that is fixed is no choice."""
    if isinstance(node, ast.JoinedStr) and node.values:
        return _start(node.values[0], names)
    if isinstance(node, ast.FormattedValue):
        return _start(node.value, names)
    if isinstance(node, ast.BinOp):
        return _start(node.left, names)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return _start(node.func.value, names) if node.func.attr == "strip" else None
    return names.get(node.id) if isinstance(node, ast.Name) else None
