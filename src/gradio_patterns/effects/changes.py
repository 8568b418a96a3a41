"""What a body changes of things that outlive it, statement by statement."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import MUTATORS, flat
from gradio_patterns.app.model import Function, Instance
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.shared_objects import Found, Thing, thing_of

SET, GROW, STEP, DROP = "set", "grow", "step", "drop"
"""Put in place of what was there, added to it, counted on from it, taken away."""

_GROWING = frozenset({"append", "appendleft", "extend", "insert", "add"})
_DROPPING = frozenset({"remove", "pop", "popleft", "clear", "discard"})
_FRAMES = frozenset({"at", "iat", "loc", "iloc"})
_PLACES = (ast.Name, ast.Attribute, ast.Subscript)
_STORES = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.NamedExpr, ast.Delete)


class Change(NamedTuple):
    """One place that changes a thing: how, to what, and by which key if that is not written out."""

    thing: Thing
    node: ast.AST
    how: str
    values: tuple[ast.expr, ...]
    keys: tuple[ast.expr, ...] = ()
    said: str = ""

    @property
    def of_itself(self) -> bool:
        """Whether the new value is made of the old one."""
        nodes = (part for value in self.values for part in descend(value))
        return any(isinstance(p, _PLACES) and ast.unparse(p) == self.said for p in nodes)


def changes_in(app: App, function: Function, shared: bool) -> list[Change]:
    """Changes that the body itself makes, without those of functions it calls."""
    if id(function.scope) not in changing(app):
        return []
    key = f"changes {id(function.node)} {shared}"
    found: list[Change] | None = app.memo.get(key)
    if found is None:
        found = app.memo[key] = list(_changes(app, function, shared))
    return found


def changing(app: App) -> set[int]:
    """Ids of the scopes that may change anything: a quick look, before bodies are read."""
    found: set[int] | None = app.facts.get("changing")
    if found is None:
        walked = app.walked
        calls = [walked.calls_by_attribute.get(name, ()) for name in MUTATORS | _DROPPING]
        calls.append(walked.calls_by_name.get("setattr", ()))
        places = [raw.place for raws in calls for raw in raws]
        places += [place for _, _, place in walked.attribute_stores]
        places += walked.item_stores
        found = {id(_function(place.scope)) for place in places}
        found |= {id(scope) for scope in walked.scopes if scope.globals or scope.nonlocals}
        app.facts["changing"] = found
    return found


def _function(scope: Scope) -> Scope:
    while scope.kind == "comprehension" and scope.parent is not None:
        scope = scope.parent
    return scope


def _changes(app: App, function: Function, shared: bool) -> Iterator[Change]:
    for node in function.own_of(ast.Call, *_STORES):
        if isinstance(node, ast.Call):
            yield from _of_call(app, function, node, shared)
        else:
            for target, how, values in _stores(node):
                found = _shared(app, function, target, shared)
                if found is not None:
                    yield _store(node, target, how, values, found)


def _stores(node: ast.AST) -> Iterator[tuple[ast.expr, str, tuple[ast.expr, ...]]]:
    if isinstance(node, ast.Assign):
        for target in flat(node.targets):
            yield target, SET, (node.value,)
    elif isinstance(node, ast.AugAssign):
        numeric = isinstance(node.value, ast.Constant) and not isinstance(node.value.value, str)
        yield node.target, STEP if numeric else GROW, (node.value,)
    elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
        yield node.target, SET, (node.value,)
    elif isinstance(node, ast.Delete):
        for target in node.targets:
            yield target, DROP, ()


def _store(
    node: ast.AST, target: ast.expr, how: str, values: tuple[ast.expr, ...], found: Found
) -> Change:
    thing, keys = found
    said = ast.unparse(target)
    if _cell(target):
        assert isinstance(target, ast.Subscript)
        assert isinstance(target.value, ast.Attribute)
        return Change(thing, node, GROW, values, (), ast.unparse(target.value.value))
    if how == SET and len(values) == 1 and _builds_on(values[0], said):
        how = STEP if _counts(values[0]) else GROW
    return Change(thing, node, how, values, keys, said)


def _cell(target: ast.expr) -> bool:
    return (
        isinstance(target, ast.Subscript)
        and isinstance(target.value, ast.Attribute)
        and target.value.attr in _FRAMES
    )


def _builds_on(value: ast.expr, said: str) -> bool:
    """Whether a new value is made of the old one: ``x = x + [a]``, ``x = [*x, a]``."""
    if isinstance(value, ast.BinOp):
        return _builds_on(value.left, said) or _builds_on(value.right, said)
    if isinstance(value, (ast.List, ast.Tuple)):
        return any(
            isinstance(part, ast.Starred) and ast.unparse(part.value) == said for part in value.elts
        )
    if isinstance(value, ast.Call) and value.args:  # max(x - 1, 0), pd.concat([x, row])
        return any(
            _builds_on(part, said)
            or (isinstance(part, ast.List) and any(ast.unparse(p) == said for p in part.elts))
            for part in value.args
        )
    return isinstance(value, _PLACES) and ast.unparse(value) == said


def _counts(value: ast.expr) -> bool:
    """Whether a value steps on from the last by a number: ``(x + 1) % 5``, ``max(x - 1, 0)``."""
    if isinstance(value, ast.BinOp):
        if isinstance(value.op, ast.Mod):
            return _counts(value.left)
        number = value.right
        return (
            isinstance(value.op, (ast.Add, ast.Sub))
            and isinstance(number, ast.Constant)
            and isinstance(number.value, (int, float))
        )
    if isinstance(value, ast.Call):
        return any(_counts(part) for part in value.args)
    return False


def _of_call(app: App, function: Function, node: ast.Call, shared: bool) -> Iterator[Change]:
    called = node.func
    arguments = (*node.args, *(k.value for k in node.keywords))
    if isinstance(called, ast.Attribute) and called.attr in MUTATORS | _DROPPING:
        found = _shared(app, function, called.value, shared)
        if found is None or isinstance(app.resolve(called, function.place), Function):
            return  # a class of the file has a method of this name
        thing, keys = found
        said = ast.unparse(called.value)
        if called.attr in _DROPPING:
            yield Change(thing, node, DROP, (), keys, said)
        elif called.attr in _GROWING:
            yield Change(thing, node, GROW, arguments, keys, said)
        elif called.attr == "update":
            yield from _updated(node, thing, keys, said)
        elif called.attr == "setdefault" and node.args:
            yield Change(thing, node, SET, arguments[1:], (*keys, node.args[0]), said)
    elif isinstance(called, ast.Name) and called.id == "setattr" and len(node.args) == 3:
        found = _shared(app, function, node.args[0], shared)
        name = node.args[1]
        if found is not None and isinstance(name, ast.Constant) and isinstance(name.value, str):
            thing = found.thing._replace(path=(*found.thing.path, f".{name.value}"))
            yield Change(thing, node, SET, (node.args[2],), found.keys, ast.unparse(node.args[0]))


def _updated(
    node: ast.Call, thing: Thing, keys: tuple[ast.expr, ...], said: str
) -> Iterator[Change]:
    """``x.update({"a": b}, c=d)``, key by key; whole where the keys are not written out."""
    for part in node.args:
        if not isinstance(part, ast.Dict):
            yield Change(thing, node, SET, (part,), keys, said)
            continue
        for key, value in zip(part.keys, part.values, strict=True):
            if isinstance(key, ast.Constant):
                below = thing._replace(path=(*thing.path, repr(key.value)))
                yield Change(below, node, SET, (value,), keys, f"{said}[{key.value!r}]")
            elif key is not None:
                yield Change(thing, node, SET, (value,), (*keys, key), said)
    for word in node.keywords:
        if word.arg is not None:
            below = thing._replace(path=(*thing.path, repr(word.arg)))
            yield Change(below, node, SET, (word.value,), keys, f"{said}[{word.arg!r}]")


def _shared(app: App, function: Function, node: ast.expr, shared: bool) -> Found | None:
    """The thing that is changed; a component or a Blocks is Gradio's own to change."""
    if isinstance(node, ast.Name) and not _rebinds(function, node):
        return None
    found = thing_of(app, function, node, shared)
    if found is None:
        return None
    base: ast.expr = node
    while isinstance(base, (ast.Attribute, ast.Subscript)):
        if isinstance(app.resolve(base, function.place), Instance):
            return None
        base = base.value
    return None if isinstance(app.resolve(base, function.place), Instance) else found


def _rebinds(function: Function, node: ast.Name) -> bool:
    """A plain name is a thing where it is stored under ``global``, or only read."""
    if isinstance(node.ctx, ast.Load):
        return True
    scope = function.scope
    return node.id in scope.globals | scope.nonlocals
