"""The number of values on every way out of a handler against the number of outputs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, Exit, Port, outputs_of, place_of, run_of, ways_out
from gradio_patterns.flow.fallthrough import where_it_ends

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

_TEXT = frozenset({"Textbox", "Markdown", "Code"})
_ONE = frozenset(
    {"none", "text", "number", "bool", "bytes", "array", "frame", "picture", "path", "file",
     "figure", "datetime", "component"}
)  # fmt: skip
"""Kinds that fill one output."""

Outputs = tuple[Port | None, ...]


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        outputs, run = outputs_of(app, event), run_of(app, event)
        if run is None or outputs is None or event.name == "render":
            continue
        yield from _function(app, event, run.function, outputs)


def _function(app: App, event: Event, function: Function, outputs: Outputs) -> Iterator[Hit]:
    if len(outputs) > 1 and _returns_nothing(function):
        yield Hit(
            event.outputs_node or event.call.node,
            f'"{function.name}" returns nothing but .{event.name} has {len(outputs)} outputs:'
            " every run ends in an error; return one value per output",
        )
        return
    ways = ways_out(app, event)
    for way in ways:
        if way.kind == "end":
            if len(outputs) > 1 and len(ways) > 1:
                yield from _falls_off(event, function, outputs)
            continue
        for atom in way.value:
            yield from _value(app, event, outputs, way, atom)


def _falls_off(event: Event, function: Function, outputs: Outputs) -> Iterator[Hit]:
    last = where_it_ends(function)
    if last is not None:
        yield Hit(
            last,
            f'"{function.name}" may end here without a return, but .{event.name} has '
            f"{len(outputs)} outputs: the run ends in an error; return {len(outputs)} values",
        )


def _value(app: App, event: Event, outputs: Outputs, way: Exit, atom: Atom) -> Iterator[Hit]:
    count = _count(app, atom)
    wanted = len(outputs)
    if count is None or count == wanted or _for_another(app, event, count, wanted):
        return
    node = place_of(way, atom)
    if node is way.node and atom.node is not None and _another_fits(app, way, wanted):
        node = atom.node  # a function that is called here hands over the right number elsewhere
    hands = "nothing" if way.bare else "1 value" if count == 1 else f"{count} values"
    if wanted == 0:
        if _meant_to_be_shown(app, event, way.node):
            message = (
                f"the value is dropped: .{event.name} has no outputs; name one, or return nothing"
            )
            yield Hit(node, message, severity="info")
    elif wanted == 1:
        shown = outputs[0]
        if count > 1 and shown is not None and shown.kind in _TEXT and atom.kind == "tuple":
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


def _for_another(app: App, event: Event, count: int, wanted: int) -> bool:
    """Whether another listener of the function has so many outputs, and a way out fits this one:
    which of them is taken may depend on what was wired."""
    function = event.function
    others = app.events_of(function) if function is not None else ()
    fits = any(other.outputs is not None and len(other.outputs) == count for other in others)
    return fits and any(_another_fits(app, way, wanted) for way in ways_out(app, event))


def _another_fits(app: App, way: Exit, wanted: int) -> bool:
    return any(_count(app, atom) == wanted for atom in way.value)


def _count(app: App, atom: Atom) -> int | None:
    """How many outputs a value fills; None where that cannot be seen."""
    if atom.kind in {"tuple", "list"}:
        return len(atom.parts) if atom.parts is not None else None
    if atom.kind == "update":
        return None if _skips_all(app, atom) else 1
    return 1 if atom.kind in _ONE else None


def _skips_all(app: App, atom: Atom) -> bool:
    """Since Gradio 5 an update of nothing counts for all outputs, however many there are."""
    made = atom.detail
    empty = isinstance(made, ast.Call) and not made.args and not made.keywords
    return app.target >= (5,) and empty


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


def _meant_to_be_shown(app: App, event: Event, value: ast.AST) -> bool:
    """A text or several values, from a function that only this listener runs."""
    function = event.function
    if function is None or function.is_lambda or len(app.events_of(function)) != 1:
        return False
    if app.walked.is_called(function.name):
        return False
    if event.call.keyword_node("js") is not None or event.name == "Interface":
        return False
    return isinstance(value, (ast.JoinedStr, ast.Tuple))
