"""The number of inputs against what the handler can take."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance, Symbol
from gradio_patterns.app.model import FILLED
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = (
    "click(", "change(", "submit(", "load(", "input(", "select(", "then(", "success(", "upload(",
    "release(", "tick(", "on(", "Interface(", "clear(", "stream(", "inputs",
)  # fmt: skip

_MAYBE_FILLED = frozenset(
    {"evt", "event", "e", "request", "req", "progress", "profile", "token", "oauth_token", "_"}
)


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        function = event.function
        if function is None or event.inputs is None or not _own(event, function):
            continue
        if event.name == "render" or event.call.open or event.call.keyword_node("inputs_kwargs"):
            continue  # nothing is filled by annotation there, or more is given than can be seen
        if event.name == "Interface" and event.call.argument(1, "inputs") is None:
            continue  # it cannot even be made, which is another rule's matter
        if event.listener and event.source is None and not event.triggers:
            continue  # on something unknown, such as a custom component with events of its own
        if event.listener and isinstance(app.literal(event.inputs_node, event.call.place), str):
            continue  # a text in place of a component is another rule's matter
        given = 1 if event.inputs_as_set else len(event.inputs)
        yield from _compare(app, event, function, given)


def _compare(app: App, event: Event, function: Function, given: int) -> Iterator[Hit]:
    kinds = {name: _filled(app, function, name) for name in function.parameters}
    # A parameter that Gradio may or may not fill counts as room, but not as need.
    room = sum(1 for filled in kinds.values() if filled is not True)
    defaults = function.defaults()
    needed = [name for name, filled in kinds.items() if filled is False and name not in defaults]
    at = event.inputs_node or event.fn or event.call.node
    giver = f".{event.name}" if event.source is not None else f"gr.{event.name}"
    name = "the lambda" if function.is_lambda else f'"{function.name}"'
    if given > room and function.node.args.vararg is None:
        yield Hit(
            at,
            f"{name} takes {_values(room)} but {giver} gives it {given}:"
            " every run ends in a TypeError; make inputs and parameters match",
        )
    elif given < len(needed) and not any(_unclear(function, part) for part in needed):
        yield Hit(
            at,
            f"{name} needs {_values(len(needed))} but {giver} gives it {given}:"
            " the rest is filled with None; make inputs and parameters match",
            severity="warning",
        )


def _own(event: Event, function: Function) -> bool:
    """A plain function, or a method reached through self."""
    owner = function.scope.parent
    if owner is None or owner.kind != "class":
        return True
    fn = event.fn
    return (
        isinstance(fn, ast.Attribute) and isinstance(fn.value, ast.Name) and fn.value.id == "self"
    )


def _filled(app: App, function: Function, name: str) -> bool | None:
    """Whether Gradio fills a parameter itself; None where that is not certain."""
    value = app.resolve(function.defaults().get(name), function.around)
    if isinstance(value, Instance) and value.kind == "Progress":
        return True
    annotation = function.annotation(name)
    if annotation is None or not re.search(FILLED, app.source.segment(annotation)):
        return False
    for node in descend(annotation):
        if isinstance(node, (ast.Name, ast.Attribute)):
            symbol = app.resolve(node, function.around)
            if isinstance(symbol, Symbol) and symbol.gradio and re.search(FILLED, symbol.gradio):
                return True
    return None


def _unclear(function: Function, name: str) -> bool:
    """An annotation this check does not know, or a name that sounds like event data."""
    annotation = function.annotation(name)
    if annotation is None:
        return name in _MAYBE_FILLED
    return not re.search(
        r"\b(str|int|float|bool|list|dict|tuple|set|List|Dict|Tuple|Optional|Any|Image|ndarray"
        r"|Path|bytes|DataFrame)\b",
        ast.unparse(annotation),
    )


def _values(count: int) -> str:
    return "1 value" if count == 1 else f"{count} values"
