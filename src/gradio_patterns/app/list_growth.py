"""Lists that are added to: what a local list is made of, and whether it keeps its elements."""

from __future__ import annotations

import ast

from gradio_patterns.app.bodies import is_name as _is
from gradio_patterns.app.model import Function


def grows(function: Function, name: str) -> bool:
    """Whether a list is only ever bound to itself, copied or with something added."""
    for node in function.own_of(ast.Assign, ast.AugAssign, ast.NamedExpr):
        if isinstance(node, ast.Assign) and any(_is(target, name) for target in node.targets):
            if not _holds(node.value, name):
                return False
        elif isinstance(node, ast.AugAssign) and _is(node.target, name):
            if not isinstance(node.op, ast.Add):
                return False
        elif isinstance(node, ast.NamedExpr) and _is(node.target, name):
            return False
    plain = ("parameter", "value", "unknown")
    bound = function.scope.bindings.get(name, ())
    giving: list[ast.Assign | ast.AugAssign] = [
        *function.own_of(ast.Assign),
        *function.own_of(ast.AugAssign),
    ]
    assigned = sum(name in _targets(node) for node in giving)
    return len(bound) == assigned + 1 and all(binding.kind in plain for binding in bound)


def _holds(node: ast.expr, name: str) -> bool:
    """Whether the elements of a list are all elements of the new one, as they are."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _holds(node.left, name) or _holds(node.right, name)
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        return _holds(node.values[0], name)
    if isinstance(node, ast.List):
        return any(isinstance(part, ast.Starred) and _is(part.value, name) for part in node.elts)
    if isinstance(node, ast.Call):
        original = copied(node)
        return original is not None and _is(original, name)
    return _is(node, name)


def added(function: Function, name: str) -> list[ast.expr] | None:
    """Lists that a local list is made of; None where it is bound in some other way."""
    lists: list[ast.expr] = []
    augmented = 0
    for node in function.own_of(ast.AugAssign, ast.Call):
        if isinstance(node, ast.AugAssign) and _is(node.target, name):
            augmented += 1
            lists.append(node.value)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if not _is(node.func.value, name) or not node.args:
                continue
            if node.func.attr == "append":
                lists.append(ast.List([node.args[0]], ast.Load()))
            elif node.func.attr == "extend":
                lists.append(node.args[0])
    unknown = 0
    for binding in function.scope.bindings.get(name, ()):
        if binding.kind == "value" and isinstance(binding.value, ast.expr):
            lists.append(binding.value)
        elif binding.kind != "parameter":
            unknown += 1
    return lists if unknown == augmented else None


def copied(node: ast.Call) -> ast.expr | None:
    """``x`` of ``x.copy()`` and ``list(x)``."""
    function = node.func
    if isinstance(function, ast.Attribute) and function.attr == "copy" and not node.args:
        return function.value
    if isinstance(function, ast.Name) and function.id == "list" and len(node.args) == 1:
        return node.args[0]
    return None


def _targets(node: ast.Assign | ast.AugAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]
