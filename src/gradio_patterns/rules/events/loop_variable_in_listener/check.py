"""A handler made in a loop that reads what the loop binds."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("for",)

_INNER = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda})
_Loop = ast.For | ast.AsyncFor


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        turns = [_bound(app, function, loop) for loop in _loops(function)]
        around = function.scope.parent
        if around is not None and around.kind == "comprehension":
            turns.append(set(around.bindings))
        for bound in turns:
            name = next((n for n in _read(function) if n.id in bound), None)
            if name is not None:
                yield Hit(
                    name,
                    f'"{name.id}" is looked up when the handler runs, after the loop: all '
                    f"listeners see the last one; write {name.id}={name.id} as a default",
                )
                break


def _loops(function: Function) -> Iterator[_Loop]:
    """Loops of the surrounding scope in which the function is made anew with every turn."""
    around: Place = function.around
    for place in around.outward_in_scope():
        loop = place.node
        if not isinstance(loop, (ast.For, ast.AsyncFor)):
            continue
        if not any(isinstance(part, (ast.Break, ast.Return)) for part in _own(loop)):
            yield loop


def _own(loop: _Loop) -> Iterator[ast.AST]:
    """What the loop itself runs, without the bodies of functions made in it."""
    for statement in loop.body:
        if type(statement) not in _INNER:
            yield from descend(statement, _INNER)


def _bound(app: App, function: Function, loop: _Loop) -> set[str]:
    """Names that mean something else in every turn of the loop."""
    targets = names_in(loop.target)
    found = set(targets)
    for node in _own(loop):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            made = app.component(node.value, function.around)
            if made is not None or mentions(node.value, targets):
                found.add(node.targets[0].id)
    return found


def _read(function: Function) -> Iterator[ast.Name]:
    """Names the body takes from around the function."""
    names = [node for node in function.own_nodes if isinstance(node, ast.Name)]
    own = function.scope.bindings.keys() | {n.id for n in names if isinstance(n.ctx, ast.Store)}
    yield from (name for name in names if name.id not in own)
