"""Text from a visitor set into HTML as it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name as _is
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("HTML", "sanitize_html")

_TYPED = frozenset({"Textbox", "TextArea", "Text", "Code"})
_SAME_DANGER = frozenset({"strip", "lower", "upper", "title", "capitalize", "lstrip", "rstrip"})
_TESTS = frozenset({"isalnum", "isalpha", "isdigit", "isnumeric", "isidentifier", "fullmatch"})


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        for event in app.events_of(function):
            yield from _of_event(app, event, function)


def _of_event(app: App, event: Event, function: Function) -> Iterator[Hit]:
    for output, part, _ in outputs_of(event, function):
        for text in _texts(function, part) if _raw_html(output) else ():
            names = list(_inside(text, _typed(event, function)))
            if names and (output.kind != "HTML" or _has_tag(text)):
                yield Hit(
                    text,
                    f'the visitor\'s "{names[0].id}" goes into {output.kind} as it is, so script '
                    "in it runs in the browser; put it through html.escape()",
                    _fix(app, names),
                )


def _typed(event: Event, function: Function) -> set[str]:
    """Parameters with what a visitor typed."""
    return {
        name
        for name, source in event.input_parameters()
        if source is not None and source.kind in _TYPED and not _handled(function, name)
    }


def _raw_html(output: Instance) -> bool:
    switch = output.call.keyword("sanitize_html")
    off = isinstance(switch, ast.Constant) and switch.value is False
    return off or output.kind == "HTML"


def _handled(function: Function, name: str) -> bool:
    """Whether the parameter is replaced or tested before use: not ours to judge."""
    if function.assigns(name):
        return True
    for node in function.own_nodes:
        if isinstance(node, ast.Compare) and _is(node.left, name):
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asked = _is(node.func.value, name) or any(_is(a, name) for a in node.args)
            if asked and node.func.attr in _TESTS:
                return True
    return False


def _texts(function: Function, value: ast.expr) -> list[ast.expr]:
    """The composed texts a returned expression may be: itself, or its variable's values."""
    if not isinstance(value, ast.Name):
        return [value]
    found = []
    for node in function.own_nodes:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AugAssign):
            targets = [node.target]
        if any(_is(target, value.id) for target in targets):
            found.append(node.value)  # type: ignore[attr-defined]
    return found


def _inside(node: ast.expr, typed: set[str]) -> Iterator[ast.Name]:
    """The typed parameters that a composed text takes in unchanged."""
    parts: list[ast.expr] = []
    if isinstance(node, ast.JoinedStr):
        parts = node.values
    elif isinstance(node, ast.FormattedValue):
        parts = [node.value]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = [node.left, node.right]
    elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant):  # %
        parts = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
    elif _is_format(node):
        parts = [*node.args, *(keyword.value for keyword in node.keywords)]  # type: ignore[attr-defined]
    for part in parts:
        while (
            isinstance(part, ast.Call)
            and isinstance(part.func, ast.Attribute)
            and part.func.attr in _SAME_DANGER
        ):
            part = part.func.value
        if isinstance(part, ast.Name) and part.id in typed:
            yield part
        else:
            yield from _inside(part, typed)


def _is_format(node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return (
        isinstance(called, ast.Attribute)
        and called.attr == "format"
        and isinstance(called.value, ast.Constant)
    )


def _has_tag(node: ast.expr) -> bool:
    return any(
        isinstance(part, ast.Constant) and isinstance(part.value, str) and "<" in part.value
        for part in descend(node)
    )


def _fix(app: App, names: list[ast.Name]) -> Fix | None:
    # Before Python 3.12 positions inside an f-string of several lines are not to be trusted.
    if any(app.source.segment(name) != name.id for name in names):
        return None
    return edits.unsafe(
        "escape the text",
        *edits.import_edits(app.source, app.tree, "html"),
        *(edits.replace(app.source, name, f"html.escape({name.id})") for name in names),
    )
