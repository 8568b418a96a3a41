"""The mutants of a check: every condition of it negated, and taken away."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from typing import Any, NamedTuple


class Mutant(NamedTuple):
    """One changed condition."""

    line: int
    kind: str
    condition: str
    tree: ast.Module


def mutants(text: str) -> Iterator[Mutant]:
    """Every condition of a check, negated and removed."""
    tree = ast.parse(text)
    asserts = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    said = {part for node in asserts for part in ast.walk(node)}
    for place, node in enumerate(ast.walk(tree)):
        if node in said:
            continue
        for kind, condition, change in _changes(node):
            copied = copy.deepcopy(tree)
            change(list(ast.walk(copied))[place])
            ast.fix_missing_locations(copied)
            yield Mutant(condition.lineno, kind, ast.unparse(condition)[:90], copied)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.expr, Any]]:
    if isinstance(node, (ast.If, ast.IfExp, ast.While)):
        yield "negated", node.test, _negate
        if _is_told(node.test):
            return
        if isinstance(node, ast.If) and _only_leaves(node):
            yield "early exit removed", node.test, _never
        elif isinstance(node, ast.While):
            yield "never", node.test, _never
        else:
            yield "always", node.test, _always
    elif isinstance(node, ast.BoolOp):
        for index, part in enumerate(node.values):
            if (index and _is_empty(part)) or _is_told(part):
                continue
            yield "part removed", part, lambda n, i=index: _without(n, i)
    elif isinstance(node, ast.comprehension):
        for index, part in enumerate(node.ifs):
            yield "filter removed", part, lambda n, i=index: n.ifs.pop(i)
            yield "filter negated", part, lambda n, i=index: _negate_filter(n, i)


def _is_told(node: ast.expr) -> bool:
    """``id(node) in seen``, ``not in told``: each place once, which the reviewer sees to anyway."""
    return (
        isinstance(node, ast.Compare)
        and isinstance(node.ops[0], (ast.In, ast.NotIn))
        and isinstance(node.comparators[0], ast.Name)
        and node.comparators[0].id in {"seen", "told"}
        and isinstance(node.left, ast.Call)
        and isinstance(node.left.func, ast.Name)
        and node.left.func.id == "id"
    )


def _is_empty(node: ast.expr) -> bool:
    """``""``, ``()``, ``{}``: the default that makes a type checker content, no condition."""
    if isinstance(node, ast.Constant):
        return node.value == "" or node.value == 0
    return isinstance(node, (ast.Tuple, ast.List)) and not node.elts


def _only_leaves(node: ast.If) -> bool:
    return not node.orelse and isinstance(
        node.body[-1], (ast.Return, ast.Continue, ast.Raise, ast.Break)
    )


def _without(node: Any, index: int) -> None:
    """Of two parts the other then stands there twice: one part alone does not compile."""
    del node.values[index]
    if len(node.values) == 1:
        node.values *= 2


def _negate(node: Any) -> None:
    node.test = ast.UnaryOp(ast.Not(), node.test)


def _negate_filter(node: Any, index: int) -> None:
    node.ifs[index] = ast.UnaryOp(ast.Not(), node.ifs[index])


def _always(node: Any) -> None:
    node.test = ast.Constant(True)


def _never(node: Any) -> None:
    node.test = ast.Constant(False)
