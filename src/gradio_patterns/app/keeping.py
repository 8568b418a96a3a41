"""What functions keep beyond the call: in globals, on ``self``, in lists and dicts made outside."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import defined_outside
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Binding, Scope

GROWING = frozenset({"append", "appendleft", "extend", "insert", "add"})
_CONTAINERS = frozenset(
    {
        "builtins.list", "builtins.dict", "builtins.set", "collections.deque",
        "collections.defaultdict",
    }
)  # fmt: skip


class Write(NamedTuple):
    """One statement that keeps something: under which name, and what."""

    name: str
    node: ast.stmt
    values: list[ast.expr]
    grows: bool
    """Added to what is there already, not put in its place."""


def writers(app: App) -> set[int]:
    """Ids of the scopes in which anything may be kept: a quick look, before bodies are read."""
    walked = app.walked
    places = [raw.place for name in GROWING for raw in walked.calls_by_attribute.get(name, ())]
    places += [place for _, _, place in walked.attribute_stores]
    found = {id(_function(place.scope)) for place in places}
    cells = any(f".{name}[" in app.source.text for name in _CELLS)
    return found | {id(s) for s in walked.scopes if cells or s.globals or s.nonlocals or s.items}


def writes(app: App, function: Function) -> Iterator[Write]:
    """Statements that keep a value outside of the call."""
    outer = function.scope.globals | function.scope.nonlocals
    for node in function.own_nodes:
        if isinstance(node, ast.Assign):
            for target in flat(node.targets):
                name = _assigned(app, function, target, outer)
                if name is not None:
                    yield Write(name, node, [node.value], False)
                elif (cell := _cell_of(app, function, target)) is not None:
                    yield Write(cell, node, [node.value], True)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            name = _assigned(app, function, node.target, outer)
            if name is not None:
                yield Write(name, node, [node.value], False)
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
            target = node.target
            if isinstance(target, ast.Name) and _made_outside(app, function, target, _SUMS):
                yield Write(target.id, node, [node.value], True)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            called = node.value.func
            if isinstance(called, ast.Attribute) and called.attr in GROWING:
                name = _made_outside(app, function, called.value, _GROUPS)
                if name is not None:
                    yield Write(name, node, list(node.value.args), True)


def flat(targets: list[ast.expr]) -> Iterator[ast.expr]:
    """Targets of an assignment, those inside ``a, (b, *c)`` one by one."""
    for target in targets:
        if isinstance(target, (ast.Tuple, ast.List)):
            yield from flat(target.elts)
        else:
            yield target.value if isinstance(target, ast.Starred) else target


def within_handler(app: App, scope: Scope) -> bool:
    """Inside a handler or a render function, which runs once per visitor."""
    rendered = {id(f.node) for f, event in app.handlers if event.name == "render"}
    current: Scope | None = scope
    while current is not None:
        if id(current.node) in rendered:
            return True
        current = current.parent
    return app.is_handler(scope)


_SUMS = (ast.List, ast.Constant)
_GROUPS = (ast.List, ast.Set)


def _function(scope: Scope) -> Scope:
    while scope.kind == "comprehension" and scope.parent is not None:
        scope = scope.parent
    return scope


def _assigned(app: App, function: Function, target: ast.expr, outer: set[str]) -> str | None:
    """The name under which an assignment keeps its value."""
    if isinstance(target, ast.Name):
        return target.id if target.id in outer else None
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant):
        return _made_outside(app, function, target.value, (ast.Dict,))
    return _on_self(target, function)


def _on_self(node: ast.AST, function: Function) -> str | None:
    """``self.x`` of the one object whose bound method the function is, in full."""
    if not function.bound or not isinstance(node, ast.Attribute):
        return None
    arguments = function.node.args
    names = [*arguments.posonlyargs, *arguments.args]
    base = node.value
    if names and isinstance(base, ast.Name) and base.id == names[0].arg:
        return f"{base.id}.{node.attr}"
    return None


_CELLS = frozenset({"at", "iat", "loc", "iloc"})


def _cell_of(app: App, function: Function, target: ast.expr) -> str | None:
    """The name of a table made outside whose cells are set: ``sheet.at[0, "x"] = ...``."""
    if not isinstance(target, ast.Subscript) or not isinstance(target.value, ast.Attribute):
        return None
    base = target.value.value
    if target.value.attr not in _CELLS or not isinstance(base, ast.Name):
        return None
    outer = defined_outside(function, base.id)
    known = outer is not None and outer.kind != "class" and not within_handler(app, outer)
    return base.id if known else None


def _made_outside(
    app: App, function: Function, node: ast.expr, kinds: tuple[type, ...]
) -> str | None:
    """The name of a list, set, dict (or text) that was made once, outside of the function."""
    name = node.id if isinstance(node, ast.Name) else _on_self(node, function)
    if name is None:
        return None
    if isinstance(node, ast.Attribute):
        owner = function.scope.parent
        bindings = owner.attributes.get(node.attr, []) if owner is not None else []
        if any(binding.place.scope is function.scope for binding in bindings):
            return None
    else:
        outer = defined_outside(function, name)
        if outer is None or outer.kind == "class" or within_handler(app, outer):
            return None  # made anew with every call
        bindings = outer.bindings[name]
    return name if _is_group(app, bindings, kinds) else None


def _is_group(app: App, bindings: list[Binding], kinds: tuple[type, ...]) -> bool:
    """Whether a name was first bound to a display of these kinds, or to an empty container."""
    for binding in bindings:
        first = binding.value
        if binding.kind == "value" and isinstance(first, ast.expr):
            if isinstance(first, ast.Call) and kinds is not _SUMS:
                return app.called(first, bindings[0].place) in _CONTAINERS
            if isinstance(first, ast.Constant) and not isinstance(first.value, str):
                return False
            return isinstance(first, kinds)
    return False
