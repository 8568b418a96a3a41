"""The history of a chat function passed on unfiltered as messages= of a model API."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import chat_histories, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("completions",)


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for function, name in chat_histories(app, growing=True):
        if _drops_keys(function):
            continue
        for raw in app.calls_in(function):
            if not _completes(raw.node.func) or id(raw.node) in seen:
                continue
            for keyword in raw.node.keywords:
                if keyword.arg == "messages" and _sends(app, keyword.value, raw.place, name):
                    seen.add(id(raw.node))
                    yield Hit(
                        keyword,
                        f'"{name}" carries metadata and options keys, which strict model APIs '
                        'refuse; send only {"role": m["role"], "content": m["content"]}',
                    )


def _drops_keys(function: Function) -> bool:
    """Whether the body names the key, as in ``message.pop("metadata", None)``."""
    return any(
        isinstance(node, ast.Constant) and node.value == "metadata" for node in function.own_nodes
    )


def _completes(node: ast.expr) -> bool:
    """``….chat.completions.create`` whatever the client is called."""
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "create"
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "completions"
    )


def _sends(app: App, node: ast.expr, place: Place, name: str) -> bool:
    """Whether the elements of a list go into another one as they are."""
    if isinstance(node, ast.Name) and node.id == name:
        return True
    node, place = trace(app, node, place)
    if isinstance(node, ast.List):
        starred = [item.value for item in node.elts if isinstance(item, ast.Starred)]
        return any(_sends(app, item, place, name) for item in starred)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return any(_sends(app, side, place, name) for side in (node.left, node.right))
    return isinstance(node, ast.Name) and node.id == name
