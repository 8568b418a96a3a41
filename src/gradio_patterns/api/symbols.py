"""What a class or function offers in one release: parameters, events, methods, notices.

A callable is named by a symbol and a member: ``("Textbox", "")`` is the constructor,
``("Textbox", "change")`` an event, ``("Blocks", "launch")`` a method, ``("load", "")`` a
function. ``Dependency`` is what an event listener returns, with ``then`` and its kin.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from gradio_patterns.api.conditions import UNKNOWN
from gradio_patterns.api.table import Version, at, entry, item, load_table, rungs
from gradio_patterns.support.dataclass import dataclass

NO_SIGNATURE = -1
"""Stands in a timeline for a member that exists and whose parameters were not written down."""


@dataclass(frozen=True)
class Parameter:
    """One parameter in one release. ``kind``: ``""`` plain, ``k`` keyword only, ``*``, ``**``."""

    name: str
    kind: str = ""
    default: str | None = None
    literals: tuple[Any, ...] = ()

    @property
    def required(self) -> bool:
        return self.default is None and self.kind not in ("*", "**")


@dataclass(frozen=True)
class Notice:
    """What a function's own body says about a use of it; ``level`` is ``warn`` or ``raise``.

    ``condition`` is decided by ``conditions.holds``; None means it cannot be decided from a call.
    """

    level: str
    parameters: tuple[str, ...]
    condition: str | None
    message: str
    raises: str = ""


def symbol_at(dotted: str, rung: int) -> str | None:
    """The symbol that a dotted path leads to; ``""`` for a name without a description."""
    module, _, name = dotted.rpartition(".")
    held = entry("names", module)
    found = at(held.get(name), rung) if held else None
    if found is None and at(load_table().head["modules"].get(dotted), rung):
        return ""
    return "" if found == 1 else found


@lru_cache(maxsize=8192)
def symbol_of(dotted: str, version: Version) -> str | None:
    """``"gradio.components.Textbox"`` -> ``"Textbox"``; None where the version has no such."""
    for rung in reversed(rungs(version)):
        found = symbol_at(dotted, rung)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=8192)
def lineage(symbol: str, rung: int) -> tuple[str, ...]:
    """The class and its bases, nearest first."""
    found = [symbol]
    described = entry("symbols", symbol) or {}
    for base in at(described.get("bases"), rung) or ():
        found += [one for one in lineage(base, rung) if one not in found]
    return tuple(found)


def exists(symbol: str, rung: int) -> bool:
    described = entry("symbols", symbol)
    return bool(described and at(described["life"], rung))


def is_class(symbol: str) -> bool:
    return (entry("symbols", symbol) or {}).get("kind") == "class"


def is_open(symbol: str, rung: int) -> bool:
    """Whether attributes may come from ``__getattr__`` or from outside Gradio."""
    return any(at((entry("symbols", one) or {}).get("open"), rung) for one in lineage(symbol, rung))


def is_event(symbol: str, member: str, rung: int) -> bool:
    return at((entry("symbols", symbol) or {}).get("events", {}).get(member), rung) is not None


@lru_cache(maxsize=8192)
def signature_number(symbol: str, member: str, rung: int) -> int | None:
    """The pooled signature of a callable; None where the release has no such callable."""
    described = entry("symbols", symbol)
    if described is None:
        return None
    if not member:
        if not at(described["life"], rung):
            return None
        number = at(described.get("signature"), rung)
        return NO_SIGNATURE if number is None else int(number)
    for one in lineage(symbol, rung):
        held = entry("symbols", one) or {}
        for kind in ("events", "methods"):
            number = at(held.get(kind, {}).get(member), rung)
            if number is not None:
                return int(number)
    return None


@cache
def signature(number: int) -> tuple[Parameter, ...]:
    rows = (item("parameters", one) for one in item("signatures", number))
    return tuple(
        Parameter(
            row[0],
            row[1] if len(row) > 1 else "",
            row[2] if len(row) > 2 else None,
            tuple(row[3]) if len(row) > 3 else (),
        )
        for row in rows
    )


def parameters_at(symbol: str, member: str, rung: int) -> tuple[Parameter, ...] | None:
    number = signature_number(symbol, member, rung)
    return None if number is None or number == NO_SIGNATURE else signature(number)


def parameters(symbol: str, member: str, version: Version) -> tuple[Parameter, ...] | None:
    """The parameters of a callable; None where there is none or its signature is unknown."""
    for rung in reversed(rungs(version)):
        found = parameters_at(symbol, member, rung)
        if found is not None:
            return found
    return None


def members_at(symbol: str, kind: str, rung: int) -> tuple[str, ...]:
    """The names of a class's ``events`` or ``methods`` in one release."""
    if kind == "events":  # every class lists its own: instances have what their class lists
        holders: tuple[str, ...] = (symbol,)
    else:
        holders = lineage(symbol, rung)
    found = {
        name
        for one in holders
        for name, points in (entry("symbols", one) or {}).get(kind, {}).items()
        if at(points, rung) is not None
    }
    return tuple(sorted(found))


def events_of(symbol: str, version: Version) -> tuple[str, ...]:
    return _members(symbol, "events", version)


def methods_of(symbol: str, version: Version) -> tuple[str, ...]:
    return _members(symbol, "methods", version)


def _members(symbol: str, kind: str, version: Version) -> tuple[str, ...]:
    found = {name for rung in rungs(version) for name in members_at(symbol, kind, rung)}
    return tuple(sorted(found))


@cache
def all_events() -> frozenset[str]:
    """Every event name that any class of any release had, for receivers of unknown class."""
    every = load_table().keyed["symbols"]
    return frozenset(
        name for key in every for name in (entry("symbols", key) or {}).get("events", ())
    )


def is_attribute(symbol: str, name: str, rung: int) -> bool:
    """Whether any release kept plain data under this name on the class or its instances."""
    if name in load_table().head["attributes"]:
        return True
    return any(
        name in (entry("symbols", one) or {}).get("attributes", ()) for one in lineage(symbol, rung)
    )


_NOT_HANDED_ON = {"Dataset": frozenset({"container", "show_label"})}
"""Parameters of a class that its base, which would warn, never sees; all others were run."""


def notices_at(symbol: str, member: str, rung: int) -> Iterator[Notice]:
    """What the callable's body says, and for events the body that all events share."""
    numbers: list[int] = []
    for one in lineage(symbol, rung):
        held = (entry("symbols", one) or {}).get("notices", {})
        names = [member] if member else ["__init__", "__call__"]
        found = [number for name in names for number in at(held.get(name), rung) or ()]
        numbers += found
        if found and not (one == "Blocks" or not member):
            break
    if member and (is_event(symbol, member, rung)):
        numbers += at(load_table().head["listener_notices"], rung) or ()
    for number in dict.fromkeys(numbers):
        level, names, condition, message, raises = item("notices", number)
        if member or _NOT_HANDED_ON.get(symbol, frozenset()).isdisjoint(names):
            yield Notice(level, tuple(names), condition, message, raises)


@cache
def default_values(given: tuple[Parameter, ...]) -> dict[str, Any]:
    """The defaults that are plain literals, and UNKNOWN for the others."""
    return {parameter.name: _literal(parameter.default or "") for parameter in given}


def _literal(text: str) -> Any:
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return UNKNOWN
