"""Choices that follow another input, while the value stays."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Event, Function, Instance
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("choices",)

_KINDS = frozenset({"Dropdown", "Radio"})


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for event in app.events:
        function, outputs = event.function, event.outputs
        if function is None or not outputs:
            continue
        for _, value, place in function.results:
            parts = [value]
            if len(outputs) > 1:
                parts = list(value.elts) if isinstance(value, (ast.Tuple, ast.List)) else []
            if len(parts) != len(outputs):
                continue
            for node, output in zip(parts, outputs, strict=True):
                made = app.component(node, place) if isinstance(node, ast.Call) else None
                if made is None or output is None or id(node) in seen:
                    continue
                if _replaces(event, function, made.call, output) and _matters(app, output, made):
                    seen.add(id(node))
                    yield Hit(
                        made.call.node,
                        f'"{function.name}" replaces the choices but keeps the old value, and the '
                        "next event that takes it is refused; return value= as well",
                    )


def _replaces(event: Event, function: Function, call: Call, output: Instance) -> bool:
    """Whether new choices depend on what the handler was given, and no value comes with them."""
    choices = call.keyword("choices")
    if choices is None or call.open or call.keyword("value") is not None:
        return False
    if _is_empty(choices):
        return True
    # Choices that are made from the component's own value most likely still hold it.
    own = {n for n, part in event.input_parameters() if part is None or part.key == output.key}
    if _depends(choices, function, own):
        return False
    return _depends(choices, function, set(function.parameters) - own)


def _depends(node: ast.expr, function: Function, given: set[str], depth: int = 0) -> bool:
    """Whether the expression is read from a parameter by a subscript or a call."""
    names = {part.id for part in descend(node) if isinstance(part, ast.Name)}
    if names & given:
        return True
    if depth > 2:
        return False
    for name in names:
        for binding in function.scope.bindings.get(name, ()):
            if isinstance(binding.value, ast.expr) and _depends(
                binding.value, function, given, depth + 1
            ):
                return True
    return False


def _matters(app: App, output: Instance, made: Instance) -> bool:
    """Whether the value is checked later: an input of some event, single choice, not custom."""
    if output.kind not in _KINDS or made.kind not in {output.kind, "update"}:
        return False
    call = output.call
    if call.open or call.keyword("multiselect") is not None:
        return False
    if any(part.keyword("allow_custom_value") is not None for part in (call, made.call)):
        return False
    # Without a value to begin with there is nothing to keep on the first change, unless others
    # choose one in between.
    start = call.argument(0, "choices")
    emptied = _is_empty(made.call.keyword("choices"))
    if start is None or (_is_empty(start) and not emptied):
        return False
    return any(
        part is not None and part.key == output.key
        for event in app.events
        for part in event.inputs or ()
    )


def _is_empty(node: ast.expr | None) -> bool:
    return isinstance(node, (ast.List, ast.Tuple)) and not node.elts
