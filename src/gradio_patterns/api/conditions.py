"""Deciding the condition of a notice from the literal values a call gives.

A condition is Python over the parameters of one function, as it stands in Gradio's source.
Three answers: it holds, it does not, or it cannot be known from here.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final


class _Mark:
    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


UNKNOWN: Final = _Mark("UNKNOWN")
"""A value that is given but not written as a literal."""

SOMETHING: Final = _Mark("SOMETHING")
"""A value of which all that is known is that it is not None, True or False: an object made by a
class, a lambda, a list with names in it."""

TYPES: dict[str, type] = {
    "str": str, "int": int, "float": float, "bool": bool, "list": list, "tuple": tuple,
    "dict": dict, "set": set,
}  # fmt: skip

COMPARISONS: dict[type, Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge,
    ast.In: lambda value, among: value in among,
    ast.NotIn: lambda value, among: value not in among,
    ast.Is: lambda left, right: left is right if _is_single(left, right) else left == right,
    ast.IsNot: lambda left, right: left is not right if _is_single(left, right) else left != right,
}  # fmt: skip


def holds(condition: str, values: Mapping[str, Any]) -> bool | None:
    """True, False, or None where it depends on something not in ``values``."""
    if not condition:
        return True
    try:
        result = _value(_parse(condition), values)
    except (TypeError, ValueError, AttributeError, IndexError, KeyError):
        return None
    return None if result is UNKNOWN else bool(result)


@cache
def _parse(condition: str) -> ast.expr:
    return ast.parse(condition, mode="eval").body


def _is_single(left: Any, right: Any) -> bool:
    return any(value is None or isinstance(value, bool) for value in (left, right))


def _value(node: ast.expr, values: Mapping[str, Any]) -> Any:
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        value = values.get(node.id, UNKNOWN)
        return UNKNOWN if value is SOMETHING else value
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        items = [_value(element, values) for element in node.elts]
        return UNKNOWN if any(one is UNKNOWN for one in items) else items
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        inner = _value(node.operand, values)
        return UNKNOWN if inner is UNKNOWN else not inner
    if isinstance(node, ast.BoolOp):
        return _joined(node, values)
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        if isinstance(node.left, ast.Name) and values.get(node.left.id) is SOMETHING:
            return _against_single(node)
        left, right = _value(node.left, values), _value(node.comparators[0], values)
        if left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        return COMPARISONS[type(node.ops[0])](left, right)
    if isinstance(node, ast.Call):
        return _called(node, values)
    return UNKNOWN


def _against_single(node: ast.Compare) -> Any:
    """``something is None`` and its kin; anything else about it is unknown."""
    operand, against = node.ops[0], node.comparators[0]
    if isinstance(against, ast.Constant) and isinstance(operand, (ast.Is, ast.IsNot)):
        return isinstance(operand, ast.IsNot)
    return UNKNOWN


def _joined(node: ast.BoolOp, values: Mapping[str, Any]) -> Any:
    decided_by = isinstance(node.op, ast.Or)
    parts = [_value(part, values) for part in node.values]
    if any(part is not UNKNOWN and bool(part) is decided_by for part in parts):
        return decided_by
    return UNKNOWN if any(part is UNKNOWN for part in parts) else not decided_by


def _called(node: ast.Call, values: Mapping[str, Any]) -> Any:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    subject: Any = _value(node.args[0], values) if node.args else UNKNOWN
    if subject is UNKNOWN or node.keywords:
        return UNKNOWN
    if name == "len" and len(node.args) == 1:
        return len(subject)
    if name == "isinstance" and len(node.args) == 2:
        wanted = node.args[1]
        named = wanted.elts if isinstance(wanted, ast.Tuple) else [wanted]
        types = [TYPES.get(one.id) if isinstance(one, ast.Name) else None for one in named]
        known = tuple(one for one in types if one is not None)
        if isinstance(subject, known):
            return True
        return False if len(known) == len(types) else UNKNOWN
    return UNKNOWN
