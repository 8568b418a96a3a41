"""The number of values on every written-out return and yield against the number of outputs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = (
    "outputs",
    "click(",
    "change(",
    "submit(",
    "load(",
    "then(",
    "success(",
    "Interface(",
    "on(",
)

_ONE = frozenset({"update", "skip", "Info", "Warning"})
"""Gradio calls whose result is one update, or None."""

_TEXT = frozenset({"Textbox", "Markdown", "Code"})


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        function, outputs = event.function, event.outputs
        if function is None or outputs is None or event.name == "render":
            continue
        if event.call.open or event.call.keyword_node("batch") is not None:
            continue
        yield from _function(app, event, function, outputs)


def _function(
    app: App, event: Event, function: Function, outputs: tuple[Instance | None, ...]
) -> Iterator[Hit]:
    if len(outputs) > 1 and _returns_nothing(function):
        yield Hit(
            event.outputs_node or event.call.node,
            f'"{function.name}" returns nothing but .{event.name} has {len(outputs)} outputs:'
            " every run ends in an error; return one value per output",
        )
        return
    for statement, value, place in function.results:
        for part in _arms(value):
            yield from _value(app, event, outputs, part, statement, place)


def _value(
    app: App, event: Event, outputs: tuple[Instance | None, ...],
    value: ast.expr | None, statement: ast.AST, place: Place,
) -> Iterator[Hit]:  # fmt: skip
    count = _count(app, value, place)
    node = value if value is not None else statement
    wanted = len(outputs)
    if count is None or count == wanted:
        return
    hands = "nothing" if value is None else "1 value" if count == 1 else f"{count} values"
    if wanted == 0:
        if _meant_to_be_shown(app, event, value):
            message = (
                f"the value is dropped: .{event.name} has no outputs; name one, or return nothing"
            )
            yield Hit(node, message, severity="info")
    elif wanted == 1:
        shown = outputs[0]
        if count > 1 and shown is not None and shown.kind in _TEXT and isinstance(value, ast.Tuple):
            message = f"{hands} for the single output of .{event.name} reach it as one tuple"
            yield Hit(
                node, f"{message}; name {count} outputs, or return one value", severity="warning"
            )
    elif count < wanted:
        yield Hit(
            node,
            f"hands over {hands} but .{event.name} has {wanted} outputs: the run ends in an error;"
            f" return {wanted} values here too, gr.update() for what stays as it is",
        )
    else:
        yield Hit(
            node,
            f"hands over {hands} but .{event.name} has {wanted} outputs: the last ones are dropped",
            severity="warning",
        )


def _arms(value: ast.expr | None) -> Iterator[ast.expr | None]:
    """Both arms of a conditional expression."""
    if isinstance(value, ast.IfExp):
        yield from _arms(value.body)
        yield from _arms(value.orelse)
    else:
        yield value


def _count(app: App, value: ast.expr | None, place: Place) -> int | None:
    """How many outputs a returned expression fills; None where that cannot be seen."""
    if value is None or isinstance(value, (ast.JoinedStr, ast.Constant)):
        return 1
    if isinstance(value, ast.Call):
        made = app.resolve(value, place)
        if not isinstance(made, Instance) or made.kind not in _ONE:
            return None
        return None if _skips_all(app, made) else 1
    if isinstance(value, ast.Name):
        known = app.resolve(value, place)
        value = known.node if isinstance(known, Literal) else None
        if not isinstance(value, ast.Tuple):
            return None  # a list may have grown since
    if isinstance(value, (ast.Tuple, ast.List)):
        starred = any(isinstance(element, ast.Starred) for element in value.elts)
        return None if starred else len(value.elts)
    return None


def _skips_all(app: App, made: Instance) -> bool:
    """Since Gradio 5 an update of nothing counts for all outputs, however many there are."""
    empty = not made.call.node.args and not made.call.node.keywords
    return app.target >= (5,) and empty and made.kind in {"update", "skip"}


def _returns_nothing(function: Function) -> bool:
    """A body that does something and never hands anything over."""
    if function.is_lambda or function.is_generator or function.scope.returns:
        return False
    nodes = function.own_nodes
    if any(isinstance(node, (ast.Raise, ast.While)) for node in nodes):
        return False
    body = getattr(function.node, "body", [])
    return any(
        not isinstance(statement, ast.Pass)
        and not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in body
    )


def _meant_to_be_shown(app: App, event: Event, value: ast.expr | None) -> bool:
    """A text or several values, from a function that only this listener runs."""
    function = event.function
    if function is None or function.is_lambda or len(app.events_of(function)) != 1:
        return False
    if function.name in app.walked.calls_by_name or function.name in app.walked.calls_by_attribute:
        return False
    if event.call.keyword_node("js") is not None or event.name == "Interface":
        return False
    return isinstance(value, (ast.JoinedStr, ast.Tuple))
