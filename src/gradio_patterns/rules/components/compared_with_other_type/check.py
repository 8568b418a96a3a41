"""A handler's parameter compared with a constant that its component never hands over."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = (
    "Radio(", "Dropdown(", "Number(", "Slider(", "Textbox(", "Checkbox(",
)  # fmt: skip

_EQUAL = (ast.Eq, ast.NotEq)
_GROUPS = (ast.List, ast.Tuple, ast.Set)
_WORDS = {"number": "a number", "text": "a text", "truth": "True or False"}


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "Radio", "Dropdown", "Number", "Slider", "Textbox", "Checkbox"):
        kind = _kind(app, use.component)
        if kind is None or not all(
            _same(app, each, use, kind) for each in app.events_of(use.function)
        ):
            continue
        constants = list(_compared(use))
        right = {str(constant.value) for constant in constants if _of(constant.value) == kind}
        for constant in constants:
            other = _of(constant.value)
            if str(constant.value) in right or constant.value == "":
                continue  # the right type, both types, or whether there is anything
            if other is not None and {kind, other} != {"number", "truth"}:
                yield Hit(
                    constant,
                    f'"{use.name}" is {_WORDS[kind]} and never equals {constant.value!r}; '
                    "compare values of one type",
                )


def _same(app: App, event: Event, use: Handed, kind: str) -> bool:
    """Whether another event that runs the function fills the parameter with the same kind."""
    component = dict(event.input_parameters()).get(use.name)
    return component is not None and _kind(app, component) == kind


def _kind(app: App, component: Instance) -> str | None:
    """What a component hands over: number, text or truth; None where unknown."""
    call = component.call
    if call.open:
        return None
    if component.kind in {"Number", "Slider"}:
        return "number"
    if component.kind == "Textbox":
        return "text"
    if component.kind == "Checkbox":
        return "truth"
    choices = app.literal(call.argument(0, "choices"), call.place)
    if {"allow_custom_value", "multiselect", "type"} & call.keywords.keys():
        return None
    if not isinstance(choices, (list, tuple)) or _filled_later(app, component):
        return None
    values = [
        one[1] if isinstance(one, (list, tuple)) and len(one) == 2 else one for one in choices
    ]
    kinds = {_of(value) for value in values}
    return kinds.pop() if len(kinds) == 1 else None


def _filled_later(app: App, component: Instance) -> bool:
    """Whether an event may give the component other choices."""
    return any(event.may_output(component) for event in (*app.events, *app.interfaces))


def _of(value: object) -> str | None:
    if isinstance(value, bool):
        return "truth"
    if isinstance(value, (int, float)):
        return "number"
    return "text" if isinstance(value, str) else None


def _compared(use: Handed) -> Iterator[ast.Constant]:
    """Constants that the parameter is compared with, one by one or in a list."""
    for node in use.function.own_of(ast.Compare):
        left, right = node.left, node.comparators[0]
        if isinstance(node.ops[0], _EQUAL):
            for side, other in ((left, right), (right, left)):
                if is_name(side, use.name) and isinstance(other, ast.Constant):
                    yield other
        elif isinstance(right, _GROUPS) and is_name(left, use.name):
            yield from (part for part in right.elts if isinstance(part, ast.Constant))
