"""A connection of sqlite3.connect() that a handler takes from outside."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import reached
from gradio_patterns.app.scopes import Binding, Place, Scope, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.findings.hit import Hit

WORDS = ("sqlite3",)


def check(app: App) -> Iterator[Hit]:
    handlers = [function for function, _ in app.handlers if not function.is_async]
    run = [(function, each) for function in handlers for each in reached(app, function)]
    scopes = {id(each.scope) for _, each in run}
    found: dict[ast.AST, ast.expr] = {}
    for handler, each in run:
        for used in _used(app, each.own_of(ast.With, ast.AsyncWith, ast.Call), each.place):
            owner = _owner(used, each.place)
            if owner is not None and not _within(handler, owner):
                continue  # of an object that the handler may have made
            binding = _binding(app, used, each.place)
            if binding is not None and _made_outside(app, binding, scopes):
                found.setdefault(each.node, used)
                break
    for used in found.values():
        yield Hit(
            used,
            "this SQLite connection was made in another thread, and refuses to be used here; "
            "connect in the handler",
        )


def _used(app: App, nodes: list[ast.AST], place: Place) -> Iterator[ast.expr]:
    """What methods are called on, what is entered by ``with``, what pandas reads from."""
    for node in nodes:
        if isinstance(node, (ast.With, ast.AsyncWith)):
            yield from (item.context_expr for item in node.items)
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.value
            if (app.qualified(node.func, place) or "").startswith("pandas.read_sql"):
                yield from node.args[1:2]
                yield from (each.value for each in node.keywords if each.arg == "con")


def _binding(app: App, node: ast.expr, place: Place) -> Binding | None:
    if isinstance(node, ast.Name):
        return app.resolver.binding(node.id, place, order_of(node))
    owner = _owner(node, place)
    if owner is None or not isinstance(node, ast.Attribute):
        return None
    found = owner.attributes.get(node.attr, [])
    return found[0] if len(found) == 1 else None


def _owner(node: ast.expr, place: Place) -> Scope | None:
    """The class whose ``self`` an attribute is read from."""
    return self_class(node.value, place.scope) if isinstance(node, ast.Attribute) else None


def _within(function: Function, owner: Scope) -> bool:
    scope: Scope | None = function.scope
    while scope is not None and scope is not owner:
        scope = scope.parent
    return scope is owner


def _made_outside(app: App, binding: Binding, scopes: set[int]) -> bool:
    """Whether it is a connection that minds its thread, or a cursor of one, made elsewhere."""
    made = binding.value
    if not isinstance(made, ast.Call) or id(binding.place.scope) in scopes:
        return False
    if app.qualified(made.func, binding.place) == "sqlite3.connect":
        told = {keyword.arg for keyword in made.keywords} & {"check_same_thread", None}
        return len(made.args) < 5 and not told
    if isinstance(made.func, ast.Attribute) and made.func.attr == "cursor":
        origin = _binding(app, made.func.value, binding.place)
        return origin is not None and _made_outside(app, origin, scopes)
    return False
