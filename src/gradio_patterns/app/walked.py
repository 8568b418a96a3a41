"""What the walk writes down of one file, and small questions about scopes and tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.scopes import Place, Scope


class RawCall(NamedTuple):
    node: ast.Call
    place: Place


class Decoration(NamedTuple):
    """A decorator, the function it stands on, and the block around that."""

    node: ast.expr
    function: Scope
    place: Place


class Walked:
    """All that the walk wrote down of one file."""

    __slots__ = (
        "aliases", "attribute_stores", "calls_by_attribute", "calls_by_name", "decorations",
        "functions", "imports", "item_stores", "module", "modules", "other_calls", "scopes",
        "starred_imports", "statements",
    )  # fmt: skip

    def __init__(self, tree: ast.Module) -> None:
        self.module = Scope("module", tree, None, None)
        self.scopes: list[Scope] = [self.module]
        """All scopes, comprehensions included."""
        self.calls_by_name: dict[str, list[RawCall]] = {}
        self.calls_by_attribute: dict[str, list[RawCall]] = {}
        self.other_calls: list[RawCall] = []
        self.functions: dict[ast.AST, Scope] = {}
        """Function, lambda and class nodes to their scopes."""
        self.decorations: list[Decoration] = []
        self.attribute_stores: list[tuple[ast.Attribute, ast.stmt, Place]] = []
        self.item_stores: list[Place] = []
        """Where ``x[key] = ...`` or ``del x[key]`` stands."""
        self.starred_imports: list[str] = []
        self.imports: list[tuple[str, str]] = []
        """Names bound by imports anywhere, and the dotted paths they stand for."""
        self.modules: set[str] = set()
        """Names bound by ``import x``: modules for certain."""
        self.aliases: list[tuple[str, ast.Name | ast.Attribute]] = []
        """Names that were given another name's or attribute's value."""
        self.statements: dict[ast.expr, ast.Expr] = {}
        """Expressions that are a whole statement, e.g. a call on a line of its own."""

    def is_called(self, name: str) -> bool:
        """Whether the file itself calls anything of this name, plain or as a method."""
        return name in self.calls_by_name or name in self.calls_by_attribute

    def keywords(self, names: frozenset[str]) -> Iterator[tuple[ast.expr, Place]]:
        """What all calls, Gradio's or not, are given by keywords of these names."""
        for raws in (*self.calls_by_attribute.values(), *self.calls_by_name.values()):
            for raw in raws:
                for word in raw.node.keywords:
                    if word.arg in names:
                        yield word.value, raw.place


def function_scope(scope: Scope) -> Scope | None:
    current: Scope | None = scope
    while current is not None and current.kind == "comprehension":
        current = current.parent
    return current if current is not None and current.kind == "function" else None


def self_class(node: ast.AST, scope: Scope) -> Scope | None:
    """The class whose instance ``node`` is, where it is the first parameter of a method."""
    if not isinstance(node, ast.Name):
        return None
    current: Scope | None = scope
    while current is not None:
        arguments = getattr(current.node, "args", None)
        if current.kind == "function" and isinstance(arguments, ast.arguments):
            names = [*arguments.posonlyargs, *arguments.args]
            if names and names[0].arg == node.id:
                owner = current.parent
                return owner if owner is not None and owner.kind == "class" else None
            if node.id in current.bindings:
                return None
        current = current.parent
    return None


def is_main_guard(test: ast.expr) -> bool:
    return (
        isinstance(test, ast.Compare)
        and isinstance(test.left, ast.Name)
        and test.left.id == "__name__"
    )


def _child_fields() -> dict[type, tuple[str, ...]]:
    """Per expression type, the fields in which expressions can stand."""
    skipped = {"ctx", "op", "ops", "id", "attr", "arg", "kind", "n", "s", "conversion", "is_async"}
    fields: dict[type, tuple[str, ...]] = {}
    for cls in vars(ast).values():
        if isinstance(cls, type) and issubclass(cls, (ast.expr, ast.keyword, ast.pattern)):
            fields[cls] = tuple(name for name in cls._fields if name not in skipped)
    fields[ast.Constant] = ()
    fields[ast.match_case] = ()
    return fields


FIELDS = _child_fields()
"""Per expression type, the fields in which expressions can stand."""
