"""What a name may hold: a small set of kinds, each with the place it was made at."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Any, NamedTuple

from gradio_patterns.app.model import Instance


class Port(NamedTuple):
    """An input or an output: the class of a component, and the component where it is an object.

    ``gr.Interface(f, "image", "text")`` names classes alone. ``name`` is the parameter filled.
    """

    kind: str
    component: Instance | None
    name: str = ""


class Atom(NamedTuple):
    """One thing a name may hold.

    ``kind`` is one of: unknown, none, text, number, bool, bytes, list, tuple, dict, set, array,
    frame, picture, path, file, buffer, datetime, figure, update, component, error, function,
    symbol, object, generator, coroutine, iterable.
    """

    kind: str
    node: ast.AST | None = None
    """The expression that made it."""
    origin: Port | None = None
    """The input that handed it over, where one did."""
    parts: tuple[frozenset[Any], ...] | None = None
    """The elements, in order, of what was written out or is known from the payload table."""
    each: frozenset[Any] | None = None
    """What every element is, where there may be any number."""
    detail: Any = None
    """The constant, the dotted path, the function, the class, the call of an update."""


Values = frozenset[Atom]

ANY: Values = frozenset({Atom("unknown")})
NONE: Values = frozenset({Atom("none")})
_MOST = 16


def one(
    kind: str,
    node: ast.AST | None = None,
    detail: Any = None,
    *,
    parts: tuple[Values, ...] | None = None,
    each: Values | None = None,
) -> Values:
    return frozenset({Atom(kind, node, None, parts, each, detail)})


def join(some: Values, more: Values) -> Values:
    """Either; what may be too many things is unknown."""
    both = some | more if some and more and some is not more else some or more
    return both if len(both) <= _MOST else ANY


def joined(groups: Iterable[Values]) -> Values:
    found: Values = frozenset()
    for group in groups:
        found = join(found, group)
    return found


def known(values: Values) -> bool:
    """Whether it is told of every value what it is."""
    return bool(values) and all(atom.kind != "unknown" for atom in values)


def maybe_none(values: Values) -> Atom | None:
    """The None of an input that had nothing to hand over, if it may be that."""
    for atom in values:
        if atom.origin and atom.kind == "none":
            return atom
    return None


def handed(values: Values) -> Atom | None:
    """A value, not None, that an input handed over, if it may be one."""
    for atom in values:
        if atom.origin and atom.kind != "none":
            return atom
    return None


def without_none(values: Values) -> Values:
    return frozenset(atom for atom in values if atom.kind != "none")


def doubted(values: Values) -> Values:
    """What was asked something that is not understood: None may be out of the question."""
    return without_none(values) | ANY


_ALWAYS_TRUE = frozenset(
    {"picture", "path", "file", "buffer", "datetime", "figure", "update", "error", "function",
     "generator", "coroutine"}
)  # fmt: skip


def truthy(values: Values) -> Values:
    return frozenset(atom for atom in values if not _empty(atom))


def falsy(values: Values) -> Values:
    """What an array does there is another matter: it raises."""
    return frozenset(atom for atom in values if not _full(atom))


def _empty(atom: Atom) -> bool:
    if atom.kind in {"text", "number", "bool", "bytes"} and atom.detail is not None:
        return atom.detail != "path" and not atom.detail
    return atom.kind == "none" or (atom.parts == () and atom.node is not None)


def _full(atom: Atom) -> bool:
    if atom.kind in {"text", "number", "bool", "bytes"} and atom.detail is not None:
        return bool(atom.detail)
    return atom.kind in _ALWAYS_TRUE or atom.kind in {"array", "frame"} or bool(atom.parts)


def element(values: Values, index: int | None = None) -> Values:
    """What an element may be: of this place, or of any."""
    found: list[Values] = []
    for atom in values:
        if atom.kind == "none":
            continue
        if atom.parts is not None and atom.kind in {"tuple", "list"}:
            if index is None:
                found += atom.parts
            elif -len(atom.parts) <= index < len(atom.parts):
                found.append(atom.parts[index])
            continue
        if atom.kind == "text":
            found.append(one("text"))
        else:
            found.append(atom.each if atom.each is not None else ANY)
    return joined(found) or ANY
