"""The history of a chat function passed on unfiltered as messages= of a model API."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import changes_in_place, is_name
from gradio_patterns.app.list_growth import added
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
                sent = keyword.arg == "messages"
                if sent and _sends(app, function, keyword.value, raw.place, name):
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


def _sends(app: App, function: Function, node: ast.expr, place: Place, name: str) -> bool:
    """Whether the elements of a list go into another one as they are."""
    if is_name(node, name):
        return True
    if isinstance(node, ast.Name):
        grown = added(function, node.id) or []
        if any(_sends(app, function, part, place, name) for part in grown):
            return True
    node, place = trace(app, node, place)
    if isinstance(node, ast.List):
        parts = [item.value for item in node.elts if isinstance(item, ast.Starred)]
        single = [item.id for item in node.elts if isinstance(item, ast.Name)]
        if any(_is_message(function, item, name) for item in single):
            return True
        return any(_sends(app, function, part, place, name) for part in parts)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return any(_sends(app, function, side, place, name) for side in (node.left, node.right))
    return is_name(node, name)


def _is_message(function: Function, item: str, name: str) -> bool:
    """Whether a loop over the history calls each of its messages so, and leaves it as it is."""
    loops = [
        node
        for node in function.own_nodes
        if isinstance(node, ast.For) and is_name(node.target, item) and is_name(node.iter, name)
    ]
    stored = [
        node
        for node in function.own_nodes
        if is_name(node, item) and isinstance(node.ctx, ast.Store)  # type: ignore[attr-defined]
    ]
    changed = any(each == item for each, _ in changes_in_place(function))
    return len(loops) == 1 and len(stored) == 1 and not changed
