"""A .change listener whose handler writes the component that triggered it.

A result that surely grows is told as it is; one that is made from the value in another way, and so
may settle, is only advice. An update without a value does not fire the event.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name, mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("change",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        function, outputs = event.function, event.outputs
        if function is None or outputs is None:
            continue
        for trigger, name in event.triggers:
            if name != "change" or trigger is None:
                continue
            fed = {p for p, part in event.input_parameters() if part and part.key == trigger.key}
            at = [i for i, part in enumerate(outputs) if part and part.key == trigger.key]
            if len(fed) == 1 and len(at) == 1:
                given = (at[0], len(outputs))
                yield from _judge(app, event, function, fed.pop(), given)


def _judge(
    app: App, event: Event, function: Function, name: str, given: tuple[int, int]
) -> Iterator[Hit]:
    """``given`` is the place of the trigger among the outputs, and their number."""
    parts = [(_part(app, value, place, *given), place) for _, value, place in function.results]
    feeding = [part for part, _ in parts if part is not None and _made_of(part, name)]
    if not feeding or function.assigns(name):
        return
    node = event.outputs_node or event.call.node
    if len(parts) == 1 and not parts[0][1].conditional and _grows(feeding[0], name):
        yield Hit(
            node,
            f'"{function.name}" extends the value that triggers it: each result fires it again,'
            " without end; use .input, .submit or .blur",
        )
    else:
        yield Hit(
            node,
            f'"{function.name}" writes the component it listens to, so it runs again on its own'
            " result; use .input, .submit or .blur",
            severity="info",
        )


def _part(
    app: App, value: ast.expr | None, place: Place, position: int, count: int
) -> ast.expr | None:
    """What one result hands to the trigger, None where it keeps the value or cannot be seen."""
    if count > 1:
        if not isinstance(value, (ast.Tuple, ast.List)) or len(value.elts) != count:
            return None
        value = value.elts[position]
    update = app.resolve(value, place)
    return update.call.keyword("value") if isinstance(update, Instance) else value


def _made_of(part: ast.expr, name: str) -> bool:
    """Computed from the parameter, and not simply the parameter."""
    if isinstance(part, (ast.Name, ast.Dict)):
        return False
    return mentions(part, {name})


def _grows(part: ast.expr, name: str) -> bool:
    if isinstance(part, ast.JoinedStr):
        whole = [
            piece
            for piece in part.values
            if isinstance(piece, ast.FormattedValue)
            and piece.format_spec is None
            and is_name(piece.value, name)
        ]
        text = [p for p in part.values if isinstance(p, ast.Constant) and str(p.value).strip()]
        return bool(whole and text)
    if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
        sides = (part.left, part.right)
        added = [side for side in sides if isinstance(side, ast.Constant) and side.value]
        return bool(added) and any(is_name(side, name) for side in sides)
    return False
