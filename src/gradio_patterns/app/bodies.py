"""What the body of a function does with its names, in words that several checks ask for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Call, Function
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.tree import descend

MUTATORS = frozenset(
    {
        "append", "appendleft", "extend", "insert", "remove", "pop", "popleft", "clear", "update",
        "setdefault", "add", "discard", "sort", "reverse",
    }
)  # fmt: skip
"""Methods that change a list, dict, set or deque itself."""


def is_name(node: ast.AST | None, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def last_name(node: ast.AST) -> str:
    """``run`` of ``self.jobs.run`` and of ``run``; empty for what has no name."""
    name: str = getattr(node, "attr", getattr(node, "id", ""))
    return name


def names_in(node: ast.AST) -> set[str]:
    """All names that stand in an expression."""
    return {part.id for part in descend(node) if isinstance(part, ast.Name)}


def given_values(function: Function) -> list[tuple[ast.expr, list[ast.expr], ast.AST]]:
    """What the body gives its names, in source order: value, targets, and the node that does it."""
    memo = function.scope.memo
    known: list[tuple[ast.expr, list[ast.expr], ast.AST]] | None = memo.get("given values")
    if known is None:
        found = ((_given(node), node) for node in function.own_of(*_GIVING))
        known = memo["given values"] = [(v, made, node) for (v, made), node in found if v]
    return known


_GIVING = (
    ast.Assign, ast.AnnAssign, ast.AugAssign, ast.NamedExpr, ast.For, ast.AsyncFor,
    ast.comprehension, ast.withitem,
)  # fmt: skip


def _given(node: ast.AST) -> tuple[ast.expr | None, list[ast.expr]]:
    if isinstance(node, ast.Assign):
        return node.value, node.targets
    if isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)):
        return node.value, [node.target]
    if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
        return node.iter, [node.target]
    if isinstance(node, ast.withitem) and node.optional_vars is not None:
        return node.context_expr, [node.optional_vars]
    return None, []


def names_given(function: Function, value: ast.expr) -> set[str]:
    """The names to which the body assigns this very expression."""
    return {
        target.id
        for given, targets, node in given_values(function)
        if given is value and isinstance(node, ast.Assign)
        for target in targets
        if isinstance(target, ast.Name)
    }


def mentions(node: ast.AST, names: set[str]) -> bool:
    """Whether one of ``names`` stands in an expression."""
    return any(isinstance(part, ast.Name) and part.id in names for part in descend(node))


def rebinds(function: Function, name: str) -> bool:
    """Whether ``name`` gets another meaning anywhere in the body, comprehensions included."""
    names = function.own_of(ast.Name)
    return any(node.id == name and isinstance(node.ctx, ast.Store) for node in names)


def changes_in_place(function: Function) -> Iterator[tuple[str, ast.AST]]:
    """Names whose object the body changes, and where: ``x.append()``, ``x[0] = 1``, ``x.y = 1``."""
    for node in function.own_of(ast.Call, ast.Subscript, ast.Attribute):
        target: ast.expr | None = None
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
                target = node.func.value
        elif isinstance(node, (ast.Subscript, ast.Attribute)):
            target = node.value if isinstance(node.ctx, (ast.Store, ast.Del)) else None
        if isinstance(target, ast.Name):
            yield target.id, node


def changed_in_place(function: Function, name: str) -> ast.AST | None:
    """The first place where the object handed over as ``name`` is changed; None where it is not,
    or where the name may mean another object by then."""
    found = next((node for changed, node in changes_in_place(function) if changed == name), None)
    return None if found is None or rebinds(function, name) else found


def defined_outside(function: Function, name: str) -> Scope | None:
    """The scope around the function that a free name belongs to; None where it is its own."""
    scope = function.scope
    if name in scope.bindings and name not in scope.globals | scope.nonlocals:
        return None
    outer = scope.parent
    while outer is not None and name not in outer.bindings:
        outer = outer.parent
    return outer


def within_handler(app: App, scope: Scope) -> bool:
    """Inside a handler or a render function, which runs once per visitor."""
    rendered = {id(f.node) for f, event in app.handlers if event.name == "render"}
    current: Scope | None = scope
    while current is not None:
        if id(current.node) in rendered:
            return True
        current = current.parent
    return app.is_handler(scope)


def flat(targets: list[ast.expr]) -> Iterator[ast.expr]:
    """Targets of an assignment, those inside ``a, (b, *c)`` one by one."""
    for target in targets:
        if isinstance(target, (ast.Tuple, ast.List)):
            yield from flat(target.elts)
        else:
            yield target.value if isinstance(target, ast.Starred) else target


def module_container(app: App, function: Function, name: str) -> bool:
    """Whether ``name`` is a list, dict or set written out once at module level."""
    outer = defined_outside(function, name)
    if outer is None or outer is not app.walked.module:
        return False
    bindings = outer.bindings[name]
    return len(bindings) == 1 and isinstance(bindings[0].value, (ast.List, ast.Dict, ast.Set))


def asks_who(function: Function) -> bool:
    """Whether the function takes the request or a profile, and so may check the user."""
    arguments = function.node.args
    annotations = [a.annotation for a in (*arguments.args, *arguments.kwonlyargs) if a.annotation]
    text = " ".join(ast.dump(annotation) for annotation in annotations)
    return "Request" in text or "OAuth" in text


def reached(app: App, function: Function) -> Iterator[Function]:
    """A function and those of the file that it calls, and what they call, each once."""
    waiting, seen = [function], set()
    while waiting:
        one = waiting.pop()
        if one.node in seen:
            continue
        seen.add(one.node)
        yield one
        called = [app.function(raw.node.func, raw.place) for raw in app.calls_in(one)]
        waiting.extend(each for each in reversed(called) if each is not None)


def unused(app: App, call: Call) -> bool:
    """Whether nothing is done with what a call gives: a statement, or a name never looked at."""
    if app.statement(call) is not None:
        return True
    for node in app.nodes_of(ast.Assign):
        if node.value is call.node:
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            return len(names) == len(node.targets) and names.isdisjoint(_names_read(app))
    return False


def _names_read(app: App) -> set[str]:
    """The names that a file reads anywhere."""
    known: set[str] | None = app.facts.get("names read")
    if known is None:
        names = app.nodes_of(ast.Name)
        known = app.facts["names read"] = {n.id for n in names if isinstance(n.ctx, ast.Load)}
    return known


def imports_any(app: App, packages: frozenset[str]) -> bool:
    """Whether the module imports one of these packages, or something of them, at its top."""
    for statement in app.tree.body:
        names: list[str] = []
        if isinstance(statement, ast.Import):
            names = [alias.name for alias in statement.names]
        elif isinstance(statement, ast.ImportFrom) and statement.module and not statement.level:
            names = [statement.module]
        if any(name.partition(".")[0] in packages for name in names):
            return True
    return False
