"""Visiting syntax trees quickly; ``ast.walk`` mostly finds out what has children."""

from __future__ import annotations

import ast

_LEAVES = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.type_ignore)
_NO_NODES = frozenset(
    {"ctx", "op", "ops", "id", "attr", "kind", "conversion", "is_async", "asname", "level",
     "module", "rest", "kwd_attrs", "type_comment", "simple", "tag"}
)  # fmt: skip
"""Fields in which no type holds nodes that matter here."""


def _fields(kind: type[ast.AST]) -> tuple[str, ...]:
    if issubclass(kind, (*_LEAVES, ast.Constant, ast.Global, ast.Nonlocal, ast.alias)):
        return ()
    text = ("name", "names", "arg") if issubclass(kind, _NAMED) else ()
    return tuple(name for name in kind._fields if name not in _NO_NODES and name not in text)


_NAMED = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler, ast.arg, ast.keyword,
    ast.MatchAs, ast.MatchStar,
)  # fmt: skip
_FIELDS: dict[type, tuple[str, ...]] = {
    kind: _fields(kind)
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}
_LAST_FIRST = {kind: names[::-1] for kind, names in _FIELDS.items()}


def descend(root: ast.AST, stop: frozenset[type] = frozenset()) -> list[ast.AST]:
    """``root`` and all nodes below it in source order, without operators and contexts.

    Nodes of the types ``stop`` are listed but not entered; ``root`` always is.
    """
    fields: dict[type, tuple[str, ...]] = _LAST_FIRST
    stack: list[ast.AST | None] = [root]
    nodes: list[ast.AST] = []
    pop, push, push_all, add = stack.pop, stack.append, stack.extend, nodes.append
    while stack:
        node = pop()
        if node is None:  # left out: the key of ``**more`` in a dict, a default
            continue
        add(node)
        kind = type(node)
        if kind in stop and node is not root:
            continue
        for name in fields[kind]:
            value = getattr(node, name)
            if value.__class__ is list:
                push_all(value[::-1])
            elif value is not None:
                push(value)
    return nodes


def children(node: ast.AST) -> list[ast.AST]:
    """The nodes directly below one, in source order, without operators and contexts."""
    found: list[ast.AST] = []
    for name in _FIELDS[type(node)]:
        value = getattr(node, name)
        if value.__class__ is list:
            found += [item for item in value if item is not None]
        elif value is not None:
            found.append(value)
    return found
