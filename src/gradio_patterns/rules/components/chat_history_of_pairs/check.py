"""Pairs put into, or read from, a chat history on Gradio 6."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import is_name, mentions
from gradio_patterns.app.passing import passed_on
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import chat_histories, elements, returned, trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Chatbot", "ChatInterface")

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_REMEDY = 'use {"role": ..., "content": ...} dicts'


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for item, place in _first_values(app):
        if id(item) not in seen:
            seen.add(id(item))
            yield Hit(
                item,
                f"Chatbot(value=) with pairs raises on Gradio 6; {_REMEDY}",
                _written_out(app, item, place) if place is not None else None,
            )
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
    known: set[tuple[int, str]] = set()
    for taker, name in chat_histories(app, growing=True):
        for function, own in [(taker, name), *passed_on(app, taker, name)]:
            if (id(function.node), own) not in known and not _asks(function, own):
                known.add((id(function.node), own))
                yield from _unpacked(app, function, own, adds=function.node in adding)


def _first_values(app: App) -> Iterator[tuple[ast.expr, Place | None]]:
    """Pairs that a Chatbot begins with, and where they stand if they are for chats alone."""
    values = [
        (value, call.place)
        for call in app.calls("Chatbot")
        if (value := call.argument(0, "value")) is not None
    ]
    given = {id(value) for value, _ in values}
    for value, place in values:
        written, there = trace(app, value, place)
        if isinstance(written, (ast.List, ast.Tuple)):
            own = written is value or _only_given(app, value, given)
            yield from ((item, there if own else None) for item in written.elts if _pair(item))


def _only_given(app: App, value: ast.expr, given: set[int]) -> bool:
    """Whether a name is read nowhere but as the value of a Chatbot, or to be returned."""
    returned_whole = {id(node.value) for node in app.nodes if isinstance(node, ast.Return)}
    return isinstance(value, ast.Name) and all(
        id(node) in given | returned_whole
        for node in app.nodes
        if isinstance(node, ast.Name) and node.id == value.id and isinstance(node.ctx, ast.Load)
    )


def _asks(function: Function, name: str) -> bool:
    """Whether a function looks what kind of thing it was given."""
    return any(
        isinstance(node, ast.Call)
        and is_name(node.func, "isinstance")
        and bool(node.args)
        and mentions(node.args[0], {name})
        for node in function.own_nodes
    )


def _pair(node: ast.expr) -> bool:
    """``(user, bot)`` or ``[user, bot]``, but not two messages."""
    if not isinstance(node, (ast.Tuple, ast.List)) or len(node.elts) != 2:
        return False
    return not any(isinstance(part, (ast.Dict, ast.Starred)) for part in node.elts)


class Half(NamedTuple):
    """One half of one pair: ``history[-1][1]``."""

    node: ast.Subscript
    pair: ast.Subscript
    history: str
    side: object

    @property
    def written(self) -> bool:
        return isinstance(self.node.ctx, ast.Store)


def _halves(function: Function) -> list[Half]:
    """What looks like a half, in the order in which it stands."""
    found: list[Half] = []
    for node in function.own_nodes:
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Constant):
            continue
        pair, side = node.value, node.slice.value
        if side in (0, 1) and isinstance(pair, ast.Subscript) and isinstance(pair.value, ast.Name):
            found.append(Half(node, pair, pair.value.id, side))
    return found


def _unpacked(app: App, function: Function, name: str, *, adds: bool) -> Iterator[Hit]:
    """``for user, bot in history``, ``item[0]`` of an item and ``history[-1][1]``."""
    instead = (
        f'"{name}" holds messages with role and content on Gradio 6, not pairs; '
        'loop with: for message in history: message["role"]'
    )
    for node in function.own_nodes:
        if not isinstance(node, (ast.For, ast.comprehension)):
            continue
        if not any(_walks(node.iter, one) for one in [name, *_copies(function, name)]):
            continue
        if isinstance(node.target, (ast.Tuple, ast.List)):
            if len(node.target.elts) == 2:
                yield Hit(node.target, instead)
        elif isinstance(node.target, ast.Name) and not _asks(function, node.target.id):
            first = _first_half(function, node)
            if first is not None:
                yield Hit(first, instead)
    halves = [half for half in _halves(function) if half.history == name]
    for half in halves:
        if half.written:
            yield Hit(
                half.node,
                f'"{name}" holds messages with role and content on Gradio 6, not pairs; '
                f'set {name}[-1]["content"]',
                _set_content(app, function, halves, half, adds=adds),
            )
    if not adds:
        # What was written is told of; where it is read again, it is there.
        written = {half.side for half in halves if half.written}
        lines = {half.node.lineno for half in halves if half.written}
        read = [
            half
            for half in halves
            if not half.written and half.side not in written and half.node.lineno not in lines
        ]
        yield from (
            Hit(
                half.node,
                f'"{name}" holds messages with role and content on Gradio 6, not pairs, so that '
                f'[{half.side}] raises KeyError; read {ast.unparse(half.pair)}["content"]',
            )
            for half in read[:1]
            if not isinstance(half.pair.slice, ast.Slice)
        )


def _walks(node: ast.expr, name: str) -> bool:
    """``history``, ``history[:-1]`` or ``history + [[message, ""]]``: what a loop goes over."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        node = node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        node = node.left
    return is_name(node, name)


def _copies(function: Function, name: str) -> list[str]:
    """Local names that are only ever the history, or it with something added."""
    found = []
    for own, bindings in function.scope.bindings.items():
        value = bindings[0].value if len(bindings) == 1 else None
        if own != name and bindings[0].kind == "value" and isinstance(value, ast.expr):
            found += [own] if _walks(value, name) else []
    return found


def _first_half(function: Function, loop: ast.For | ast.comprehension) -> ast.Subscript | None:
    """``item[0]`` or ``item[1]`` below a loop, or in the comprehension it belongs to."""
    assert isinstance(loop.target, ast.Name)
    roots: list[ast.AST] = [loop]
    if isinstance(loop, ast.comprehension):
        roots = [
            node
            for node in function.own_nodes
            if isinstance(node, _COMPREHENSIONS) and loop in node.generators
        ]
    for node in (part for root in roots for part in descend(root)):
        if (
            isinstance(node, ast.Subscript)
            and is_name(node.value, loop.target.id)
            and isinstance(node.slice, ast.Constant)
            and node.slice.value in (0, 1)
            and not isinstance(node.slice.value, bool)
        ):
            return node
    return None


def _set_content(
    app: App, function: Function, halves: list[Half], half: Half, *, adds: bool
) -> Fix | None:
    """The answer as a message: the first one written is added, what follows changes it.

    A function that ``adds`` the pair itself has added the message. None where a half is read, or
    where the first one is not written in so many words.
    """
    last = f"{half.history}[-1]"
    if not all(h.written and h.side == 1 and ast.unparse(h.pair) == last for h in halves):
        return None
    first = next(
        (
            line
            for line in getattr(function.node, "body", ())
            if isinstance(line, ast.Assign) and line.targets == [halves[0].node]
        ),
        None,
    )
    if adds or (first is not None and half is not halves[0]):
        content = edits.replace(app.source, half.node, f'{last}["content"]')
        return edits.unsafe("set the content of the last message", content)
    if first is None or "#" in app.source.segment(first):
        return None  # not in so many words, or a comment may stand in it
    message = f'{{"role": "assistant", "content": {app.source.segment(first.value)}}}'
    edit = edits.replace(app.source, first, f"{half.history}.append({message})")
    return edits.unsafe("append the answer as a message", edit)


def _written_out(app: App, item: ast.expr, place: Place) -> Fix | None:
    """Messages for a pair of which both halves are texts, or one is None."""
    assert isinstance(item, (ast.Tuple, ast.List))
    halves = [
        "" if isinstance(part, ast.JoinedStr) else app.literal(part, place) for part in item.elts
    ]
    if not all(half is None or isinstance(half, str) for half in halves):
        return None
    if "#" in app.source.segment(item):
        return None  # a comment may stand in it
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
    messages = f'{{"role": "user", "content": {user}}}'
    if bot == "None" and any(half.written and half.side == 1 for half in _halves(function)):
        bot = '""'  # the function itself writes the answer into the pair: it needs its message
    if bot != "None":
        messages += f', {{"role": "assistant", "content": {bot}}}'
    replaced: ast.expr = item
    for node in function.own_nodes:
        if isinstance(node, ast.Call) and node.args == [item]:
            assert isinstance(node.func, ast.Attribute), "elements() reads append alone"
            replaced = node
            messages = f"{app.source.segment(node.func.value)}.extend([{messages}])"
    if "#" in app.source.segment(replaced):
        return None  # a comment may stand in it
    return edits.unsafe("write two messages", edits.replace(app.source, replaced, messages))
