"""What to write instead: the hand-written ``replacements.json``.

Every row was run on the newest Gradio: ``before`` fails or warns there, ``after`` does neither
(``scripts/api_history.py replacements`` runs them again).
"""

from __future__ import annotations

import json
import os.path
from functools import cache
from typing import Any

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

REPLACEMENTS_FILE = os.path.join(os.path.dirname(__file__), "replacements.json")


@dataclass(frozen=True)
class Replacement:
    """One row. ``symbol`` is ``*`` for any component, ``member`` is ``event`` for any event.

    ``rewrite`` tells ``migrate`` what to do: an ``action`` and its operands, or nothing where a
    person has to decide. ``safe`` says that the rewrite keeps behaviour.
    """

    symbol: str
    member: str
    parameter: str
    text: str
    rewrite: dict[str, Any]
    safe: bool
    note: str
    values: tuple[Any, ...]
    before: str
    after: str


@cache
def all_replacements() -> tuple[Replacement, ...]:
    rows = json.loads(read_text(REPLACEMENTS_FILE))
    return tuple(
        Replacement(
            symbol=row["symbol"], member=row.get("member", ""),
            parameter=row.get("parameter", ""), text=row["text"],
            rewrite=row.get("rewrite", {}), safe=row.get("safe", False),
            note=row.get("note", ""), values=tuple(row.get("values", ())),
            before=row["before"], after=row["after"],
        )
        for row in rows
    )  # fmt: skip


@cache
def _by_place() -> dict[tuple[str, str, str], tuple[Replacement, ...]]:
    found: dict[tuple[str, str, str], tuple[Replacement, ...]] = {}
    for row in all_replacements():
        place = (row.symbol, row.member, row.parameter)
        found[place] = (*found.get(place, ()), row)
    return found


def replacement_for(
    symbol: str, member: str, parameter: str, value: object = None
) -> Replacement | None:
    """The row for a name, a member or a parameter; rows that name values want that value."""
    rows = _by_place().get((symbol, member, parameter), ())
    for row in rows:
        if row.values and value in row.values:
            return row
    return next((row for row in rows if not row.values), None)
