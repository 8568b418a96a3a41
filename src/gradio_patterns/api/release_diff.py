"""What came and what went between two releases: ``gradio-patterns api --since 5.50``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from gradio_patterns.api import symbols
from gradio_patterns.api.table import Version, entry, load_table, rungs, version_text

_KINDS = ("parameters", "events", "methods")
_MEMBERS = ("Blocks.launch",)  # told without being asked: what every app calls


def news(since: Version, until: Version, names: Iterable[str] = ()) -> list[dict[str, Any]]:
    """One row a public name of Gradio that is new, gone, or offers more or less than before.

    ``names`` leaves the others out; ``Button.click`` asks about a listener or method. A row has
    ``name``, ``change`` (``new``, ``gone``, ``changed``) and, where it changed, lists under
    ``added`` and ``removed`` by kind. Empty where either version is older than the table.
    """
    if not rungs(since) or not rungs(until):
        return []
    wanted = {name.removeprefix("gr.").removeprefix("gradio.") for name in names}
    known = {*(entry("names", "gradio") or {}), *_MEMBERS}
    members = {name for name in wanted if "." in name}
    return [
        row
        for name in sorted(known | members)
        if not wanted or name in wanted
        if (row := (_member if "." in name else _row)(name, since, until)) is not None
    ]


def _row(name: str, since: Version, until: Version) -> dict[str, Any] | None:
    before = symbols.symbol_of(f"gradio.{name}", since)
    after = symbols.symbol_of(f"gradio.{name}", until)
    if (before is None and after is None) or f"gradio.{name}" in load_table().head["modules"]:
        return None
    if before is None or after is None:
        return {"name": name, "change": "new" if before is None else "gone"}
    if not before or not after:
        return None  # a plain name, such as a module
    return _changed(name, _offer(before, since), _offer(after, until))


def _member(name: str, since: Version, until: Version) -> dict[str, Any] | None:
    """The row of a listener or method, such as ``Blocks.launch``."""
    owner, _, member = name.partition(".")
    before, after = (_called(owner, member, version) for version in (since, until))
    if before is None or after is None:
        if before is after:
            return None
        return {"name": name, "change": "new" if before is None else "gone"}
    return _changed(name, {"parameters": before}, {"parameters": after})


def _called(owner: str, member: str, version: Version) -> tuple[str, ...] | None:
    symbol = symbols.symbol_of(f"gradio.{owner}", version)
    known = symbols.parameters(symbol, member, version) if symbol else None
    return None if known is None else _names(known)


def _changed(
    name: str, old: dict[str, tuple[str, ...]], new: dict[str, tuple[str, ...]]
) -> dict[str, Any] | None:
    added = {kind: _missing(new[kind], old[kind]) for kind in _KINDS if kind in new}
    removed = {kind: _missing(old[kind], new[kind]) for kind in _KINDS if kind in new}
    if not any((*added.values(), *removed.values())):
        return None
    row: dict[str, Any] = {"name": name, "change": "changed"}
    for key, found in (("added", added), ("removed", removed)):
        if any(found.values()):
            row[key] = {kind: names for kind, names in found.items() if names}
    return row


def _offer(symbol: str, version: Version) -> dict[str, tuple[str, ...]]:
    known = symbols.parameters(symbol, "", version) or ()
    return {
        "parameters": _names(known),
        "events": symbols.events_of(symbol, version),
        "methods": symbols.methods_of(symbol, version),
    }


def _names(known: Iterable[symbols.Parameter]) -> tuple[str, ...]:
    return tuple(one.name for one in known if one.kind not in ("*", "**"))


def _missing(names: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    return [name for name in names if name not in other and not name.startswith("_")]


def told_news(since: Version, until: Version, names: Iterable[str] = (), fmt: str = "text") -> str:
    """The same for a terminal, one line a fact, or as JSON."""
    rows = news(since, until, names)
    if fmt == "json":
        head = {"since": version_text(since), "gradio": version_text(until)}
        return json.dumps(head | {"changes": rows}, indent=2)
    lines = [f"from Gradio {version_text(since)} to {version_text(until)}"]
    for change in ("new", "gone"):
        found = [row["name"] for row in rows if row["change"] == change]
        lines += [f"{change}: {', '.join(found)}"] if found else []
    for row in rows:
        if row["change"] == "changed":
            lines += [row["name"], *_lines(row)]
    return "\n".join(lines if rows else [lines[0] + ": no change is known"])


def _lines(row: dict[str, Any]) -> Iterator[str]:
    for key, mark in (("added", "+"), ("removed", "-")):
        for kind, names in row.get(key, {}).items():
            yield f"  {mark} {kind}: {', '.join(names)}"
