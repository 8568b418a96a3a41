"""Things that outlive a call: module names, attributes of shared objects, variables of a closure.

A thing is named by the scope that holds it and by the path below: ``person["name"]`` is the module,
``person`` and ``('name',)``. Who asks says whether ``self`` is an object that all visitors share.
"""

from __future__ import annotations

import ast
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import within_handler
from gradio_patterns.app.model import Function, LocalClass, Symbol
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.walked import self_class
from gradio_patterns.neighbours.imported_names import home_of, leads_out, value_of

ANY = "*"
"""A key that is not written out."""

_CELLS = frozenset({"at", "iat", "loc", "iloc", "__dict__"})
_STEPS = 6


class Thing(NamedTuple):
    """Where something is kept: the scope of the name, the name, the path below it."""

    owner: int
    name: str
    path: tuple[str, ...] = ()

    def meets(self, other: Thing) -> bool:
        """Whether one is the other or a part of it."""
        if self[:2] != other[:2]:
            return False
        pairs = zip(self.path, other.path)  # noqa: B905 - the shorter one is the whole
        return all(mine == theirs or ANY in (mine, theirs) for mine, theirs in pairs)


class Found(NamedTuple):
    """A thing, and the keys on the way that are not written out."""

    thing: Thing
    keys: tuple[ast.expr, ...] = ()


def thing_of(
    app: App, function: Function, node: ast.expr, shared: bool, steps: int = _STEPS
) -> Found | None:
    """The thing that an expression inside ``function`` means; None where it is the call's own.

    ``shared`` says whether the object a method belongs to is one for all visitors.
    """
    path: list[str] = []
    keys: list[ast.expr] = []
    while True:
        if isinstance(node, ast.Subscript):
            constant = isinstance(node.slice, ast.Constant)
            path.append(repr(node.slice.value) if constant else ANY)  # type: ignore[attr-defined]
            if not constant:
                keys.append(node.slice)
        elif isinstance(node, ast.Attribute):
            owner = _owner(app, function, node.value, shared)
            if owner is not None:
                thing = Thing(id(owner), node.attr, tuple(reversed(path)))
                return Found(thing, tuple(keys))
            home = _imported(app, function, node)
            if home is not None:
                return Found(home._replace(path=tuple(reversed(path))), tuple(keys))
            if node.attr not in _CELLS:
                path.append(f".{node.attr}")
        else:
            break
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    found = _named(app, function, node, shared, steps)
    if found is None:
        return None
    thing = found.thing
    joined = thing._replace(path=(*thing.path, *reversed(path)))
    return Found(joined, (*found.keys, *keys))


def _named(app: App, function: Function, node: ast.Name, shared: bool, steps: int) -> Found | None:
    scope = holder(function, node.id)
    if scope is not None:
        if outlives(app, scope, node.id):
            return Found(Thing(id(scope), node.id))
        home = _imported(app, function, node)
        return Found(home) if home is not None else None
    if node.id not in function.scope.bindings or not steps:
        return None
    bindings = function.scope.bindings[node.id]  # a local name for a thing
    value = bindings[0].value
    if len(bindings) != 1 or bindings[0].kind != "value":
        return None
    if isinstance(value, (ast.Name, ast.Attribute, ast.Subscript)):
        return thing_of(app, function, value, shared, steps - 1)
    return None


def _imported(app: App, function: Function, node: ast.expr) -> Thing | None:
    """The thing of another module that a name or an attribute of a module means."""
    if not leads_out(app, node):
        return None
    value = app.resolve(node, function.place)
    if not isinstance(value, Symbol):
        return None
    home = home_of(app, value.path)
    return Thing(id(home[0]), home[1]) if home is not None else None


def holder(function: Function, name: str) -> Scope | None:
    """The scope outside of a function that a name in it belongs to; None where it is its own."""
    scope = function.scope
    if name in scope.globals:
        return _module(scope)  # whatever a function around calls by that name
    if name in scope.nonlocals or name not in scope.bindings:
        outer = scope.parent
        while outer is not None:
            if name in outer.globals:
                return _module(outer)
            if outer.kind != "class" and name in outer.bindings:
                return outer
            outer = outer.parent
    return None


def outlives(app: App, scope: Scope, name: str) -> bool:
    """Whether a name of a scope is made once for all visitors, and is no function or class."""
    if scope.kind != "module" and within_handler(app, scope):
        return False
    return not any(b.kind in {"function", "class", "import"} for b in scope.bindings.get(name, ()))


def _module(scope: Scope) -> Scope:
    while scope.parent is not None:
        scope = scope.parent
    return scope


def _owner(app: App, function: Function, node: ast.expr, shared: bool) -> Scope | None:
    """The class whose shared object ``node`` is, or which it is itself."""
    if isinstance(node, ast.Name):
        own = self_class(node, function.scope)
        if own is not None:
            return own if shared else None
        if node.id in function.scope.bindings and node.id not in function.scope.globals:
            return None
    elif not isinstance(node, ast.Attribute):
        return None
    value = app.resolve(node, function.place)
    if value is None or isinstance(value, Symbol):
        known = value_of(app, node, function.place) if leads_out(app, node) else None
        value = known.value if known is not None else None
    if not isinstance(value, LocalClass) or value.scope.node is None:
        return None
    root: ast.expr = node
    while isinstance(root, ast.Attribute):
        root = root.value
    if value.instance and isinstance(root, ast.Name):
        own = self_class(root, function.scope)
        if own is not None and not shared:
            return None
    return value.scope
