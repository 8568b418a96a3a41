"""A handler that waits for None from a dropdown which starts with its first choice."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Dropdown",)


def check(app: App) -> Iterator[Hit]:
    seen: set[ast.Call] = set()
    for use in handed(app, "Dropdown"):
        call = use.component.call
        if call.node in seen or not _preselects(app, use.component):
            continue
        if _refuses_none(use) and not _filled(app, use.component):
            seen.add(call.node)
            edit = edits.add_keyword(app.source, call, "value=None")
            yield Hit(
                call.node,
                f'the dropdown starts with its first choice, so "{use.name}" is not None in '
                f"{use.function.name}() when nothing was chosen; pass value=None",
                edits.unsafe("start without a choice", edit),
            )


def _preselects(app: App, component: Instance) -> bool:
    call = component.call
    if call.open or len(call.positional) > 1 or call.keyword("value") is not None:
        return False
    if call.keyword("multiselect") is not None:
        return False
    choices = app.literal(call.argument(0, "choices"), call.place)
    return isinstance(choices, (list, tuple)) and len(choices) > 0


def _refuses_none(use: Handed) -> bool:
    """``if x is None:`` or ``if not x:`` that raises or warns the visitor."""
    for node in use.function.own_nodes:
        if isinstance(node, ast.If) and _is_none(node.test, use.name):
            return any(isinstance(part, ast.Raise) for part in node.body)
    return False


def _is_none(test: ast.expr, name: str) -> bool:
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return isinstance(test.operand, ast.Name) and test.operand.id == name
    return (
        isinstance(test, ast.Compare)
        and isinstance(test.left, ast.Name)
        and test.left.id == name
        and isinstance(test.ops[0], (ast.Is, ast.Eq))
        and isinstance(test.comparators[0], ast.Constant)
        and test.comparators[0].value is None
    )


def _filled(app: App, component: Instance) -> bool:
    """Whether some event may empty it."""
    return any(
        event.outputs is None or any(o is None or o.key == component.key for o in event.outputs)
        for event in app.events
    )
