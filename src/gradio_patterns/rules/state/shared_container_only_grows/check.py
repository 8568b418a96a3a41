"""A list or dict for all visitors that every call adds to and that nothing ever shortens."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import last_name, names_in
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Scope
from gradio_patterns.effects.changes import GROW, SET, Change, changes_in
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.sharing import sharings
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = (".append", ".extend", ".insert", ".add", "] =", ".setdefault", ".update(", "+=")

_MADE = frozenset({"list", "dict", "set", "defaultdict", "OrderedDict", "deque", "Counter"})
_SHORTENING = frozenset(
    {"pop", "popitem", "popleft", "clear", "remove", "discard", "difference_update", "truncate"}
)
_ALWAYS_NEW = r"session_hash|uuid|time\(|now\(|token_hex|token_urlsafe|perf_counter"


def check(app: App) -> Iterator[Hit]:
    told = {id(sharing.change.node) for sharing in sharings(app)}
    seen: set[str] = set()
    for visit in visits(app):
        if visit.app is not app or visit.function.name.startswith("__"):
            continue
        changes = changes_in(app, visit.function, visit.shared)
        safe = guarded(app, visit.function, visit.shared) if changes else set()
        for change in changes:
            name = change.thing.name
            if name in seen or id(change.node) in told or not _grows(visit, change, safe):
                continue
            if _starts_empty(app, change) and not _bounded(app, name):
                seen.add(name)
                yield Hit(
                    change.node,
                    f'every call of "{visit.function.name}" adds to {change.said}, which all '
                    "visitors share and nothing shortens: may it grow as long as the app runs?",
                )


def _grows(visit: Visit, change: Change, safe: set[int]) -> bool:
    """Whether a change adds something that was not there: another element, or another key."""
    said = change.said
    if all(isinstance(value, ast.Constant) for value in change.values) and change.keys:
        return False  # a flag for each: it takes long until that is much
    if change.keys:
        return change.how in (SET, GROW) and any(_new(visit, key) for key in change.keys)
    if change.how != GROW or not isinstance(change.node, ast.Call):
        return False
    asked = any(
        isinstance(node, ast.Compare)
        and isinstance(node.ops[0], (ast.In, ast.NotIn))
        and ast.unparse(node.comparators[0]) == said
        for node in visit.function.own_nodes
    )
    method = getattr(change.node.func, "attr", "")
    if asked or method == "add":
        return any(_new(visit, value) for value in change.values)
    # Of what a visitor gave, it is asked already whose it is.
    given = any(visit.given(value) for value in change.values)
    return not given or id(change.node) in safe


def _new(visit: Visit, node: ast.expr) -> bool:
    """Whether a key is most likely another one each time."""
    names = names_in(node)
    made = [ast.unparse(node)]
    for inner in visit.function.own_nodes:
        if isinstance(inner, ast.Assign) and isinstance(inner.targets[0], ast.Name):
            made += [ast.unparse(inner.value)] if inner.targets[0].id in names else []
    if re.search(_ALWAYS_NEW, " ".join(made)):
        return True
    return isinstance(node, ast.Name) and node.id in visit.free


def _starts_empty(app: App, change: Change) -> bool:
    """Whether the thing is made as an ordinary list, dict or set, and never anew."""
    for scope in app.walked.scopes:
        if id(scope) == change.thing.owner:
            if _of_a_call(app, scope):
                return False
            table = scope.attributes if scope.kind == "class" else scope.bindings
            bindings = [*table.get(change.thing.name, ()), *_of_class(scope, change.thing.name)]
            return len(bindings) == 1 and _container(app, bindings[0])
    return False


def _of_a_call(app: App, scope: Scope) -> bool:
    """Whether a scope is that of a function that runs for a visitor: anew each time."""
    running = {id(visit.function.scope) for visit in visits(app)}
    outer: Scope | None = scope
    while outer is not None:
        if id(outer) in running:
            return True
        outer = outer.parent
    return False


def _of_class(scope: object, name: str) -> list[object]:
    kind, table = getattr(scope, "kind", ""), getattr(scope, "bindings", {})
    return list(table.get(name, ())) if kind == "class" else []


def _container(app: App, binding: object) -> bool:
    value = getattr(binding, "value", None)
    if isinstance(value, (ast.List, ast.Dict, ast.Set)):
        return True
    if not isinstance(value, ast.Call):
        return False
    called = Call(value, "", app.walked.module.place)
    name = last_name(value.func)
    if name == "deque":
        return called.argument(1, "maxlen") is None
    return name in _MADE


def _bounded(app: App, name: str) -> bool:
    """Whether anything in the file takes from it, empties it, or asks how long it is."""
    for node in app.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in _SHORTENING and _last(node.func.value) == name:
                return True
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "len" and node.args and _last(node.args[0]) == name:
                return True
        elif isinstance(node, ast.Delete):
            if any(name in ast.unparse(target) for target in node.targets):
                return True
        elif (
            isinstance(node, ast.Subscript)
            and isinstance(node.slice, ast.Slice)
            and isinstance(node.ctx, ast.Store)
            and _last(node.value) == name
        ):
            return True
    return False


def _last(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript):
        node = node.value
    return last_name(node)
