"""Pairs put into, or read from, a chat history on Gradio 6."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Function
from gradio_patterns.app.uses import chat_histories, elements, returned
from gradio_patterns.findings import Fix
from gradio_patterns.hits import Hit

WORDS = ("Chatbot", "ChatInterface")

_REMEDY = 'use {"role": ..., "content": ...} dicts'


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Chatbot"):
        value = call.argument(0, "value")
        if isinstance(value, ast.List):
            for item in filter(_pair, value.elts):
                yield Hit(item, f"Chatbot(value=) with pairs raises on Gradio 6; {_REMEDY}")
    seen: set[int] = set()
    for result in returned(app, "Chatbot"):
        for item in elements(result):
            if id(item) not in seen and _pair(item):
                seen.add(id(item))
                yield Hit(
                    item,
                    f'"{result.function.name}" puts a (user, bot) pair into the chat, which '
                    f"raises on Gradio 6; {_REMEDY}",
                    _fix(app, result.function, item),
                )
    for function, name in chat_histories(app):
        yield from _unpacked(function, name)


def _pair(node: ast.expr) -> bool:
    """``(user, bot)`` or ``[user, bot]``, but not two messages."""
    if not isinstance(node, (ast.Tuple, ast.List)) or len(node.elts) != 2:
        return False
    return not any(isinstance(part, (ast.Dict, ast.Starred)) for part in node.elts)


def _unpacked(function: Function, name: str) -> Iterator[Hit]:
    """``for user, bot in history`` and ``history[-1][1] = ...``."""
    for node in function.own_nodes:
        if isinstance(node, (ast.For, ast.comprehension)):
            pair = isinstance(node.target, (ast.Tuple, ast.List)) and len(node.target.elts) == 2
            if pair and isinstance(node.iter, ast.Name) and node.iter.id == name:
                yield Hit(
                    node.target,
                    f'"{name}" holds messages with role and content on Gradio 6, not pairs; '
                    'loop with: for message in history: message["role"]',
                )
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            inner = node.value
            if (
                isinstance(node.slice, ast.Constant)
                and node.slice.value in (0, 1)
                and isinstance(inner, ast.Subscript)
                and isinstance(inner.value, ast.Name)
                and inner.value.id == name
            ):
                yield Hit(
                    node,
                    f'"{name}" holds messages with role and content on Gradio 6, not pairs; '
                    f'set {name}[-1]["content"]',
                )


def _fix(app: App, function: Function, item: ast.expr) -> Fix | None:
    """Two messages for one pair, where the pair is what a call appends or a list holds."""
    assert isinstance(item, (ast.Tuple, ast.List))
    user, bot = (app.source.segment(part) for part in item.elts)
    if any("\n" in part or "#" in part for part in (user, bot)):
        return None
    messages = f'{{"role": "user", "content": {user}}}'
    if bot != "None":
        messages += f', {{"role": "assistant", "content": {bot}}}'
    for node in function.own_nodes:
        if isinstance(node, ast.Call) and node.args == [item]:
            if not isinstance(node.func, ast.Attribute) or node.func.attr != "append":
                return None
            owner = app.source.segment(node.func.value)
            edit = edits.replace(app.source, node, f"{owner}.extend([{messages}])")
            return edits.unsafe("append two messages", edit)
    return edits.unsafe("write two messages", edits.replace(app.source, item, messages))
