"""What a visitor typed is taken apart as if it had one form: what of everything else?"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("split(", "json.loads", "literal_eval", "strptime", "fromisoformat", "int(", "float(")

_READING = {
    "json.loads": "JSON with the keys that follow", "ast.literal_eval": "a Python value",
    "datetime.datetime.strptime": "a date", "datetime.datetime.fromisoformat": "a date",
}  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for visit in visits(app):
        if visit.function.name == "preprocess":
            continue
        guarded = _guarded(visit)
        for node, form, read in (
            *_unpacked(visit),
            *_split(visit),
            *_read(visit),
            *_typed_numbers(visit),
        ):
            if id(node) in guarded or id(node) in seen:
                continue
            seen.add(id(node))
            yield Hit(
                node,
                f'"{visit.function.name}" takes what comes from "{visit.given(read)}" for {form}: '
                "what happens with anything else, and what is the visitor told?",
            )


def _typed_numbers(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
    """``int(text)`` of what was typed."""
    typed = {
        name
        for event in visit.app.events_of(visit.function)
        for name, component in event.input_parameters()
        if component is not None and component.kind in {"Textbox", "TextArea"}
    }
    for node, place in visit.calls if typed else ():
        path = visit.app.qualified(node.func, place)
        if path in {"builtins.int", "builtins.float"} and len(node.args) == 1:
            part = node.args[0]
            part = part.func.value if isinstance(part, ast.Call) and isinstance(
                part.func, ast.Attribute
            ) else part  # fmt: skip
            if isinstance(part, ast.Name) and part.id in typed:
                yield node, "a number", part


def _unpacked(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
    """``key, value = text.split("=")``: one separator, neither none nor two."""
    for node in visit.function.own_nodes:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if not isinstance(node, ast.Assign) or not isinstance(target, (ast.Tuple, ast.List)):
            continue
        if _splits(node.value) and visit.given(node.value):
            yield node, f"exactly {len(target.elts)} parts", node.value


def _split(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
    """``text.split(" ")`` of a command line or a list of paths."""
    for node, _ in visit.calls:
        if _splits(node) and node.args and visit.given(node):
            separator = node.args[0]
            if isinstance(separator, ast.Constant) and separator.value in {" ", "--", " --"}:
                yield node, "words without quotes and blanks", node


def _splits(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"split", "rsplit"}
        and len(node.args) < 2
        and not node.keywords
    )


def _read(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
    for node, place in visit.calls:
        form = _READING.get(visit.app.qualified(node.func, place) or "")
        if form is not None and node.args and visit.given(node.args[0]):
            if visit.given(node.args[0]) in _numbers(visit):
                continue
            if isinstance(node.args[0], (ast.Name, ast.Subscript)):
                yield node, form, node


def _numbers(visit: Visit) -> set[str]:
    """Parameters that a component fills with a number or a choice."""
    if visit.function.node is not visit.handler.node:
        return set()
    return {
        name
        for event in visit.app.events_of(visit.handler)
        for name, component in event.input_parameters()
        if component is not None and component.kind in {"Slider", "Number", "Dropdown", "Radio"}
    }


def _guarded(visit: Visit) -> set[int]:
    """Nodes inside a ``try``."""
    return {
        id(part)
        for node in visit.function.own_nodes
        if isinstance(node, ast.Try)
        for one in node.body
        for part in ast.walk(one)
    }
