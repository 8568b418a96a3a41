"""A gr.State that a handler gives a new value, which no output keeps."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Instance, Literal
from gradio_patterns.app.bodies import changes_in_place, is_name, mentions
from gradio_patterns.app.scopes import order_after, order_of
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)


def check(app: App) -> Iterator[Hit]:
    written = outputs(app)
    if written is None:
        return
    touched = mutated(app)
    for function, _ in app.handlers:
        for event in app.events_of(function):
            for name, part in event.input_parameters():
                if part is None or part.kind != "State":
                    continue
                if part.key in touched or event.may_output(part):
                    continue
                statement = rebound(app, function, name, part)
                if statement is None:
                    statement = emptied(app, function, name, part)
                elif part.key in written and used_after(function, name, statement):
                    continue  # may be meant for this call only: another listener keeps the state
                if statement is None:
                    continue
                touched.add(part.key)
                yield Hit(
                    statement,
                    f'"{function.name}" changes the gr.State "{name}", but does not output it:'
                    f" the new value is lost; add it to the outputs and return it",
                )


def emptied(app: App, function: Function, name: str, state: Instance) -> ast.stmt | None:
    """``log = []`` as a reset: a new value of the state's kind with which nothing is done."""
    start = app.resolve(state.call.argument(0, "value"), state.call.place)
    if not isinstance(start, Literal) or kind_of(start.node) is type(None):
        return None  # None only frees memory
    for node in function.own_nodes:
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            continue
        if not is_name(node.targets[0], name) or kind_of(node.value) is not kind_of(start.node):
            continue
        if not used_after(function, name, node):
            return node
    return None


def kind_of(node: ast.expr) -> type:
    """The type of a constant, the kind of a display."""
    return type(node.value) if isinstance(node, ast.Constant) else type(node)


def used_after(function: Function, name: str, statement: ast.stmt) -> bool:
    """Whether the handler does anything with the new value."""
    end = order_after(statement)
    return any(
        isinstance(node, ast.Name) and node.id == name and order_of(node) >= end
        for node in descend(function.node)
    )


def outputs(app: App) -> set[tuple[int, int]] | None:
    """All components that some listener outputs; None where one cannot be told."""
    found: set[tuple[int, int]] = set()
    for event in (*app.events, *app.interfaces):
        if event.outputs is None or (event.listener and None in event.outputs):
            return None  # an Interface makes what it is given as text itself
        found |= {part.key for part in event.outputs if part is not None}
    return found


def mutated(app: App) -> set[tuple[int, int]]:
    """States that some handler changes in place: that persists."""
    found: set[tuple[int, int]] = set()
    for function, _ in app.handlers:
        changed = {name for name, _ in changes_in_place(function)}
        found |= {
            part.key
            for event in app.events_of(function)
            for name, part in event.input_parameters()
            if part is not None and name in changed
        }
    return found


def rebound(app: App, function: Function, name: str, state: Instance) -> ast.stmt | None:
    """The statement that makes the next value out of the parameter, of the kind the state holds."""
    start = app.resolve(state.call.argument(0, "value"), state.call.place)
    if not isinstance(start, Literal):
        return None
    number = kind_of(start.node) in {int, float}
    elements = getattr(start.node, "elts", getattr(start.node, "keys", None))
    empty = isinstance(start.node, (ast.List, ast.Dict)) and not elements
    for node in function.own_nodes:
        if number and isinstance(node, ast.AugAssign) and is_name(node.target, name):
            return node
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            if not is_name(node.targets[0], name):
                continue
            value = node.value
            if number and isinstance(value, ast.BinOp) and mentions(value, {name}):
                return node
            if (
                empty
                and isinstance(value, (ast.BinOp, ast.List, ast.Dict))
                and mentions(value, {name})
            ):
                return node
    return None
