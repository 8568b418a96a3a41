"""A batch handler with one output that returns its answers without the outer list."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("batch",)

LISTS = (ast.List, ast.ListComp, ast.Tuple, ast.Dict, ast.DictComp, ast.GeneratorExp)


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        function = event.function
        if app.literal(event.call.keyword("batch"), event.call.place) is not True:
            continue
        if function is None or function.is_generator:
            continue
        if event.outputs is None or len(event.outputs) != 1:
            continue
        for _, value, _ in function.results:
            if value is not None and flat(function, value):
                yield Hit(
                    value,
                    f'"{function.name}" is a batch handler and must return one list per output:'
                    f" return [[...]], or each visitor gets a piece of the answers",
                    edits.safe("wrap the answers", *edits.wrap(app.source, value, "[", "]")),
                )


def flat(function: Function, value: ast.expr) -> bool:
    """Whether the value is surely a list with one answer per visitor."""
    names = set(function.parameters)
    if isinstance(value, ast.ListComp):
        over = value.generators[0].iter
        return (
            len(value.generators) == 1
            and not isinstance(value.elt, LISTS)
            and isinstance(over, ast.Name)
            and over.id in names
        )
    if not isinstance(value, ast.Name):
        return False
    assigned = [
        node
        for node in function.own_nodes
        if isinstance(node, ast.Assign)
        and any(isinstance(t, ast.Name) and t.id == value.id for t in node.targets)
    ]
    stores = [
        node
        for node in function.own_nodes
        if isinstance(node, ast.Name) and node.id == value.id and isinstance(node.ctx, ast.Store)
    ]
    if len(assigned) != 1 or len(stores) != 1:
        return False
    made = assigned[0].value
    if isinstance(made, ast.ListComp):
        return flat(function, made)
    return isinstance(made, ast.List) and not made.elts and filled(function, value.id, names)


def filled(function: Function, name: str, inputs: set[str]) -> bool:
    """``for x in xs: out.append(f(x))`` over an input, and nothing else."""
    appends = [
        node
        for node in function.own_nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == name
    ]
    if len(appends) != 1 or appends[0].func.attr != "append":  # type: ignore[attr-defined]
        return False
    if any(isinstance(part, (*LISTS, ast.Name)) for part in appends[0].args):
        return False
    return any(
        isinstance(node, ast.For)
        and isinstance(node.iter, ast.Name)
        and node.iter.id in inputs
        and any(part is appends[0] for part in descend(node))
        for node in function.own_nodes
    )
