"""history[-1]["content"] with a method of texts, or added to one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import changed_in_place, is_name
from gradio_patterns.app.uses import chat_histories
from gradio_patterns.findings.hit import Hit

WORDS = ("content",)

_OF_TEXT = frozenset(dir(str)) - frozenset(dir(list))
_ASKING = frozenset({"isinstance", "type", "hasattr", "getattr"})


def check(app: App) -> Iterator[Hit]:
    found: dict[ast.AST, None] = {}
    for function, name in chat_histories(app):
        if _asks(function) or changed_in_place(function, name) is not None:
            continue
        items = _items(function, name)
        contents = _contents(function, name, items)
        for node in function.own_nodes:
            if _as_text(node, name, items, contents):
                found[node] = None
    for node in found:
        yield Hit(
            node,
            "the content of a message is a list of parts since Gradio 6; take their text",
        )


def _asks(function: Function) -> bool:
    """Whether it looks at the kind of something."""
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ASKING
        for node in function.own_nodes
    )


def _items(function: Function, name: str) -> set[str]:
    """Names that mean one message: of a loop, or taken from the history by its place."""
    found: set[str] = set()
    for node in function.own_nodes:
        if isinstance(node, (ast.For, ast.comprehension)) and isinstance(node.target, ast.Name):
            source = node.iter
            cut = isinstance(source, ast.Subscript) and isinstance(source.slice, ast.Slice)
            if is_name(source.value if cut else source, name):  # type: ignore[attr-defined]
                found.add(node.target.id)
        elif isinstance(node, ast.Assign) and _taken(node.value, name):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return {item for item in found if _bound_once(function, item)}


def _contents(function: Function, name: str, items: set[str]) -> set[str]:
    """Names that mean the content of one message."""
    found: set[str] = set()
    for node in function.own_nodes:
        if isinstance(node, ast.Assign) and _is_content(node.value, name, items, set()):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return {content for content in found if _bound_once(function, content)}


def _bound_once(function: Function, name: str) -> bool:
    stores = [
        node
        for node in function.own_nodes
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
    ]
    return len(stores) == 1


def _taken(node: ast.expr, name: str) -> bool:
    """``history[-1]``."""
    if not isinstance(node, ast.Subscript) or not is_name(node.value, name):
        return False
    return not isinstance(node.slice, ast.Slice)


def _is_content(node: ast.expr, name: str, items: set[str], contents: set[str]) -> bool:
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        item = isinstance(node.value, ast.Name) and node.value.id in items
        return node.slice.value == "content" and (item or _taken(node.value, name))
    return isinstance(node, ast.Name) and node.id in contents


def _as_text(node: ast.AST, name: str, items: set[str], contents: set[str]) -> bool:
    if isinstance(node, ast.Attribute) and node.attr in _OF_TEXT:
        return _is_content(node.value, name, items, contents)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if _is_text(other) and _is_content(one, name, items, contents):
                return True
    return False


def _is_text(node: ast.expr) -> bool:
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return constant or isinstance(node, ast.JoinedStr)
