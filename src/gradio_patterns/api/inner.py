"""Reading ``gradio_inner.json``: every name that an inner module or a class held.

The table of the API lists what is Gradio's own. To say that ``gradio.blocks.Path`` is missing
one has to know what modules only import, too; the file tells it for some releases.
"""

from __future__ import annotations

import json
import os.path
from functools import cache
from typing import Any

from gradio_patterns.api.symbols import Life, lineage, name_lives, symbol_at
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
    return name_lives(dotted) or _lives(held, name)


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
    return next((lives for one in held if (lives := _lives(one, name))), ())


def _lacks(held: dict[str, Any], name: str, version: Version) -> bool:
    """Whether all measured releases that speak for a version lack a name."""
    if is_beyond(version) or name in held["always"]:
        return False
    places = speaking_for(version, measured())
    some = held["some"].get(name)
    return bool(places) and all(
        at(held["life"], place) is not None and at(some, place) is None for place in places
    )


def _lives(held: dict[str, Any], name: str) -> tuple[Life, ...]:
    """When a name was there, as roughly as the measured releases tell."""
    points = held["some"].get(name, [])
    texts = _table()["versions"]
    found = []
    for start in range(0, len(points), 4):
        since = points[start]
        ends = points[start + 2 : start + 3]
        until = ABOUT + texts[ends[0]] if ends else ""
        found.append(Life(ABOUT + texts[since] if since else "", until))
    return tuple(found)
