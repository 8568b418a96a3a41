"""Scopes, blocks and bindings: what the one walk over a file writes down."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any, NamedTuple

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

_STRAIGHT = frozenset({"scope", "with", "main"})
"""Blocks that run exactly when what is around them runs."""

_LOOPS = frozenset({"for", "while"})


class Scope:
    """A module, class, function, lambda or comprehension and the names bound in it."""

    __slots__ = (
        "attributes", "bindings", "globals", "items", "kind", "memo", "node",
        "nonlocals", "parent", "place", "returns", "yields",
    )  # fmt: skip

    def __init__(self, kind: str, node: ast.AST, parent: Scope | None, outer: Place | None) -> None:
        self.kind = kind
        self.node = node
        self.parent = parent
        self.bindings: dict[str, list[Binding]] = {}
        self.globals: set[str] = set()
        self.nonlocals: set[str] = set()
        self.attributes: dict[str, list[Binding]] = {}
        """For classes: what ``self.name`` was assigned, over all methods."""
        self.items: dict[tuple[str, str], list[Binding]] = {}
        """What ``name["key"]`` was assigned."""
        self.returns: list[tuple[ast.Return, Place]] = []
        self.yields: list[tuple[ast.Yield | ast.YieldFrom, Place]] = []
        self.place = Place(self, outer, "scope", node)
        self.memo: dict[object, Any] = {}
        """What is worked out once of the body and shared; functions come and go, scopes stay."""

    def release(self) -> None:
        """Let go of everything: scopes and blocks refer to each other, and would wait for the
        collector with the whole tree in tow."""
        for table in (self.bindings, self.attributes, self.items, self.returns, self.yields):
            table.clear()
        self.memo.clear()
        del self.place

    def bind(self, name: str, binding: Binding) -> None:
        self.bindings.setdefault(name, []).append(binding)


class Place:
    """A block: where in the control flow a statement stands."""

    __slots__ = ("kind", "node", "parent", "scope")

    def __init__(self, scope: Scope, parent: Place | None, kind: str, node: ast.AST) -> None:
        self.scope = scope
        self.parent = parent
        self.kind = kind
        self.node = node

    def outward(self) -> Iterator[Place]:
        """This block and those around it, up to the module, through functions."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.parent

    def outward_in_scope(self) -> Iterator[Place]:
        """This block and those around it within the same scope."""
        for place in self.outward():
            if place.scope is not self.scope:
                return
            yield place

    @property
    def conditional(self) -> bool:
        """Whether code here may be skipped when its scope runs."""
        return any(place.kind not in _STRAIGHT for place in self.outward_in_scope())

    def dominates(self, other: Place) -> bool:
        """Whether code in ``other`` runs only after this block was entered.

        Both in one scope; straight blocks do not count.
        """
        mine: Place | None = self
        while mine is not None and mine.kind in _STRAIGHT and mine.kind != "scope":
            mine = mine.parent
        return any(place is mine for place in other.outward())

    def loops(self) -> Iterator[Place]:
        return (place for place in self.outward_in_scope() if place.kind in _LOOPS)


class Binding(NamedTuple):
    """A name given a meaning.

    ``kind``: ``import`` (``value`` is a dotted path), ``value`` (an expression), ``with`` (the
    context expression), ``unpack`` (an expression and ``element``), ``function``, ``class`` (a
    scope), ``parameter``, ``unknown``. ``at`` orders it in the file: from there on it holds.
    """

    kind: str
    value: object
    place: Place
    at: int
    element: int = -1


def order_of(node: ast.AST) -> int:
    """One comparable number for where a node starts."""
    return (node.lineno << 32) | node.col_offset  # type: ignore[attr-defined, no-any-return]


def order_after(node: ast.AST) -> int:
    """The same for where it ends."""
    return (node.end_lineno << 32) | node.end_col_offset  # type: ignore[attr-defined, no-any-return]
