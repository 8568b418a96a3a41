"""Reading ``gradio_inner.json``: every name that an inner module or a class held.

The table of the API lists what is Gradio's own. To say that ``gradio.blocks.Path`` is missing
one has to know what modules only import, too; the file tells it for some releases.
"""

from __future__ import annotations

import json
import os.path
from functools import cache
from typing import Any

from gradio_patterns.api.lifespans import Life, name_lives
from gradio_patterns.api.symbols import lineage, symbol_at
from gradio_patterns.api.table import (
    Version,
    at,
    is_beyond,
    load_table,
    pad,
    parse_version,
    rungs,
    speaking_for,
)
from gradio_patterns.support.packed import read_text

ABOUT = "about "
"""Before a release where only the next measured one is known."""

INNER_FILE = os.path.join(os.path.dirname(__file__), "gradio_inner.json")


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(read_text(INNER_FILE))
    return table


@cache
def measured() -> tuple[Version, ...]:
    return tuple(map(parse_version, _table()["versions"]))


def unloaded_modules(version: Version) -> frozenset[str]:
    """Modules that this very release has and that ``import gradio`` leaves alone."""
    place = measured().index(pad(version)) if pad(version) in measured() else None
    if place is None:
        return frozenset()
    lines = _table().get("unloaded", {}).items()
    return frozenset(path for path, line in lines if at(line, place) is not None)


def lives_of_missing(dotted: str, version: Version) -> tuple[Life, ...] | None:
    """When a name was there that an inner module certainly does not hold; None where unknown.

    Between two measured releases both have to lack it, and the table of the API has to know the
    module: a name may have come and gone in between.
    """
    module, _, name = dotted.rpartition(".")
    held = _table()["modules"].get(module)
    if held is None or name.startswith("_") or dotted in load_table().head["modules"]:
        return None
    if not _lacks(held, name, version):
        return None
    here = rungs(version)
    if not here or any(symbol_at(dotted, rung) is not None for rung in here):
        return None
    exact = pad(version) in measured()
    if not exact and module not in load_table().keyed["names"]:
        return None
    there = [place for place in range(len(measured())) if at(held["some"].get(name), place)]
    return name_lives(dotted) or _lives(there)


def lives_of_member(
    symbol: str, name: str, version: Version, on_class: bool
) -> tuple[Life, ...] | None:
    """When a class had an attribute that neither it nor a base of it has; None where unknown.

    What is no attribute of the class may be given to an object of it, by any code of Gradio.
    """
    here = rungs(version)
    if not here or pad(version) not in measured() or name.startswith("_"):
        return None
    held = [_table()["classes"].get(one) for one in lineage(symbol, here[-1])]
    if any(one is None or not _lacks(one, name, version) for one in held):
        return None
    if not on_class and not _lacks(_table()["objects"][""], name, version):
        return None
    return _lives([place for place in range(len(measured())) if _has(symbol, name, place)])


def _lacks(held: dict[str, Any], name: str, version: Version) -> bool:
    """Whether all measured releases that speak for a version lack a name."""
    if is_beyond(version) or name in held["always"]:
        return False
    places = speaking_for(version, measured())
    some = held["some"].get(name)
    return bool(places) and all(
        at(held["life"], place) is not None and at(some, place) is None for place in places
    )


def _has(symbol: str, name: str, place: int) -> bool:
    """Whether a class had an attribute in a measured release, of its own or from a base."""
    rung = load_table().versions.index(measured()[place])
    for one in lineage(symbol, rung):
        held = _table()["classes"].get(one) or {}
        alive = at(held.get("life"), place) is not None
        if alive and (name in held["always"] or at(held["some"].get(name), place) is not None):
            return True
    return False


def _lives(there: list[int]) -> tuple[Life, ...]:
    """When a name was there, as roughly as the measured releases tell."""
    texts = _table()["versions"]
    found = []
    for place in there:
        if place - 1 not in there:
            since = ABOUT + texts[place] if place else ""
        if place + 1 not in there:
            until = ABOUT + texts[place + 1] if place + 1 < len(texts) else ""
            found.append(Life(since, until))
    return tuple(found)
