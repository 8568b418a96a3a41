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
                yield Hit(
                    item,
                    f"Chatbot(value=) with pairs raises on Gradio 6; {_REMEDY}",
                    _written_out(app, item),
                )
    seen: set[int] = set()
    adding: set[ast.AST] = set()
    for result in returned(app, "Chatbot"):
        for item in elements(result):
            if id(item) not in seen and _pair(item):
                seen.add(id(item))
                adding.add(result.function.node)
                yield Hit(
                    item,
                    f'"{result.function.name}" puts a (user, bot) pair into the chat, which '
                    f"raises on Gradio 6; {_REMEDY}",
                    _fix(app, result.function, item),
                )
    for function, name in chat_histories(app, growing=True):
        yield from _unpacked(app, function, name, adds=function.node in adding)


def _pair(node: ast.expr) -> bool:
    """``(user, bot)`` or ``[user, bot]``, but not two messages."""
    if not isinstance(node, (ast.Tuple, ast.List)) or len(node.elts) != 2:
        return False
    return not any(isinstance(part, (ast.Dict, ast.Starred)) for part in node.elts)


def _unpacked(app: App, function: Function, name: str, *, adds: bool) -> Iterator[Hit]:
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
        elif (
            isinstance(node, ast.Subscript)
            and isinstance(node.ctx, ast.Store)
            and _side(node, name) is not None
        ):
            yield Hit(
                node,
                f'"{name}" holds messages with role and content on Gradio 6, not pairs; '
                f'set {name}[-1]["content"]',
                _set_content(app, function, name, node, adds=adds),
            )


def _side(node: ast.AST, name: str) -> int | None:
    """0 or 1 where ``node`` is one half of a pair of a history: ``history[-1][1]``."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        inner = node.value
        if isinstance(inner, ast.Subscript) and isinstance(inner.value, ast.Name):
            half = node.slice.value
            if inner.value.id == name and type(half) is int and half in (0, 1):
                return half
    return None


def _set_content(
    app: App, function: Function, name: str, node: ast.Subscript, *, adds: bool
) -> Fix | None:
    """The answer as a message: the first one written is added, what follows changes it.

    A function that ``adds`` the pair itself has added the message. None where a half is read, or
    where the first one is not written in so many words.
    """
    halves = [part for part in function.own_nodes if _side(part, name) is not None]
    halves.sort(key=lambda part: (part.lineno, part.col_offset))  # type: ignore[attr-defined]
    if any(
        not isinstance(part, ast.Subscript)
        or not isinstance(part.ctx, ast.Store)
        or _side(part, name) != 1
        or ast.unparse(part.value) != f"{name}[-1]"
        for part in halves
    ):
        return None
    statement = next(
        (
            line
            for line in getattr(function.node, "body", ())
            if isinstance(line, ast.Assign) and line.targets == [halves[0]]
        ),
        None,
    )
    if adds or node is not halves[0]:
        if not adds and statement is None:
            return None
        content = edits.replace(app.source, node, f'{name}[-1]["content"]')
        return edits.unsafe("set the content of the last message", content)
    if statement is None:
        return None
    value = app.source.segment(statement.value)
    if "\n" in value or "#" in value:
        return None
    message = f'{{"role": "assistant", "content": {value}}}'
    edit = edits.replace(app.source, statement, f"{name}.append({message})")
    return edits.unsafe("append the answer as a message", edit)


def _written_out(app: App, item: ast.expr) -> Fix | None:
    """Messages for a pair of which both halves are texts, or one is None."""
    assert isinstance(item, (ast.Tuple, ast.List))
    halves = [part.value for part in item.elts if isinstance(part, ast.Constant)]
    if len(halves) != 2 or not all(half is None or isinstance(half, str) for half in halves):
        return None
    messages = [
        f'{{"role": "{role}", "content": {app.source.segment(part)}}}'
        for role, part, half in zip(("user", "assistant"), item.elts, halves, strict=True)
        if half is not None
    ]
    edit = edits.replace(app.source, item, ", ".join(messages))
    return edits.safe("write each half as a message", edit) if messages else None


def _fix(app: App, function: Function, item: ast.expr) -> Fix | None:
    """Two messages for one pair, where the pair is what a call appends or a list holds."""
    assert isinstance(item, (ast.Tuple, ast.List))
    user, bot = (app.source.segment(part) for part in item.elts)
    if any("\n" in part or "#" in part for part in (user, bot)):
        return None
    messages = f'{{"role": "user", "content": {user}}}'
    if bot == "None" and _filled_later(function):
        bot = '""'
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


def _filled_later(function: Function) -> bool:
    """Whether the function itself writes the answer into the pair: it needs its message."""
    return any(
        isinstance(node, ast.Subscript)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Subscript)
        and _side(node, getattr(node.value.value, "id", "")) == 1
        for node in function.own_nodes
    )
