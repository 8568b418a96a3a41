"""Reading ``gradio_payloads.json``: what a component hands to a handler, and takes back.

The file is written by ``scripts/payload_table.py`` from launched apps: *chosen* is a first value
that a visitor sends on, *cleared* the null that a page sends for what was taken away again.
"""

from __future__ import annotations

import json
import os.path
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from gradio_patterns.api.table import Version, at, parse_version, speaking_for, version_text
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

PAYLOAD_FILE = os.path.join(os.path.dirname(__file__), "gradio_payloads.json")
WAYS = ("chosen", "cleared")
RAISES = "raises "


@dataclass(frozen=True)
class Payloads:
    """One component in one measured release.

    ``hands_over`` is options -> way -> what arrives; ``takes_back`` is what a handler returns ->
    what becomes of it. ``measured`` is the release that was run.
    """

    measured: Version
    hands_over: dict[str, dict[str, str]]
    takes_back: dict[str, str]


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(read_text(PAYLOAD_FILE))
    return table


@lru_cache(maxsize=8192)
def component_named(name: str) -> str | None:
    """The name in the table of ``DataFrame``, ``Dataframe`` or ``components.Dataframe``."""
    plain = name.rpartition(".")[2].casefold()
    return next((known for known in _table()["components"] if known.casefold() == plain), None)


@cache
def measured_versions() -> tuple[Version, ...]:
    """The releases that were run, oldest first."""
    return tuple(map(parse_version, _table()["versions"]))


def payloads_of(name: str, version: Version) -> Payloads | None:
    """What is known of a component at a version: of two neighbours, what the older one did.

    None for what is no component, has not been in that release, or is older than the table.
    """
    return next(iter(_speaking_for(name, version)), None)


def event_data(name: str, version: Version) -> dict[str, str]:
    """Attributes of a class of event data such as ``SelectData``, and what each of them holds.

    Where a release lies between two measured ones: those that both have.
    """
    row = _table()["events"].get(name.rpartition(".")[2], {})
    places = speaking_for(version, measured_versions()) if row else ()
    told = [_told(row, place) for place in places]
    common = told[0].items() if told else ()
    return {key: text for key, text in common if all(key in one for one in told)}


def refusal(name: str, version: Version, values: Sequence[str]) -> str:
    """The error with which a component refuses every one of these values; else empty.

    Between two measured releases both have to refuse them: which of them changed it is unknown.
    """
    found = _speaking_for(name, version)
    ends = [one.takes_back.get(value, "") for one in found for value in values]
    refused = bool(ends) and all(end.startswith(RAISES) for end in ends)
    return ends[0].removeprefix(RAISES) if refused else ""


def handed_over(name: str, version: Version) -> dict[str, dict[str, str]]:
    """What a component hands over by its options, where all measured neighbours say the same."""
    found = _speaking_for(name, version)
    if not found:
        return {}
    rows = found[0].hands_over
    return {
        options: ways
        for options, ways in rows.items()
        if all(one.hands_over.get(options) == ways for one in found)
    }


EVENT_DATA = {
    "select": "SelectData", "like": "LikeData", "retry": "RetryData", "undo": "UndoData",
    "edit": "EditData", "key_up": "KeyUpData", "delete": "DeletedFileData", "copy": "CopyData",
    "download": "DownloadData",
}  # fmt: skip
"""The class whose annotation a handler of an event may use to be told more."""


def told_by_events(events: Sequence[str], version: Version) -> dict[str, dict[str, Any]]:
    """Event -> the class of its data, and what that holds; only events that tell more."""
    held = {event: event_data(EVENT_DATA.get(event, ""), version) for event in events}
    return {
        event: {"class": EVENT_DATA[event], "holds": holds}
        for event, holds in held.items()
        if holds
    }


@lru_cache(maxsize=256)
def _speaking_for(name: str, version: Version) -> tuple[Payloads, ...]:
    component = component_named(name)
    places = speaking_for(version, measured_versions()) if component is not None else ()
    found = (_at(_table()["components"][component], place) for place in places)
    return tuple(one for one in found if one.hands_over or one.takes_back)


def _at(row: dict[str, Any], place: int) -> Payloads:
    hands_over = {options: _told(ways, place) for options, ways in row["hands_over"].items()}
    return Payloads(
        measured_versions()[place],
        {options: ways for options, ways in hands_over.items() if ways},
        _told(_by_value(row["takes_back"]), place),
    )


def _by_value(groups: list[Any]) -> dict[str, Any]:
    """Rows of values that a component does the same with, one by one."""
    texts = _table()["texts"]
    return {texts[value]: line for values, line in groups for value in values}


def _told(lines: dict[str, Any], place: int) -> dict[str, str]:
    numbers = {key: at(line, place) for key, line in lines.items()}
    texts = _table()["texts"]
    return {key: texts[number] for key, number in numbers.items() if number is not None}


def facts_of(found: Payloads) -> dict[str, Any]:
    """The same as plain data, for the JSON form of ``gradio-patterns api``."""
    return {
        "measured": version_text(found.measured),
        "hands_over": found.hands_over,
        "takes_back": found.takes_back,
    }


def lines_of(facts: dict[str, Any]) -> list[str]:
    """What ``facts_of`` gave in sentences; the first two begin as others rely on."""
    handed = facts["hands_over"]
    first = next(iter(handed), "")
    lines = [f"hands over: {_handed(handed[first])}"] if handed else []
    told = {_handed(handed[first])} if handed else set()
    for options, ways in handed.items():
        said = _handed(ways)
        if said not in told:
            lines.append(f"  with {options}: {said}")
            told.add(said)
    groups = _grouped(facts["takes_back"])
    taken = {end: values for end, values in groups.items() if not end.startswith(RAISES)}
    if taken:
        lines.append("takes back: " + "; ".join(_taken(*item) for item in taken.items()))
    for end, values in groups.items():
        if end not in taken:
            lines.append(f"  {end}: {_some(values)}")
    return lines


def _handed(ways: dict[str, str]) -> str:
    """``str; None when cleared``."""
    ends: dict[str, list[str]] = {}
    for way in WAYS:
        if way in ways:
            ends.setdefault(ways[way].replace(" | ", " or "), []).append(way)
    parts = []
    for said, held in ends.items():
        if "chosen" in held:
            parts.append(said)
        else:
            parts.append(f"{said} when {' or '.join(held)}")
    return "; ".join(parts)


def _grouped(takes_back: dict[str, str]) -> dict[str, list[str]]:
    """Values by what becomes of them."""
    groups: dict[str, list[str]] = {}
    for value, end in takes_back.items():
        groups.setdefault(end, []).append(value)
    return groups


def _taken(end: str, values: list[str]) -> str:
    return f"{_some(values)} ({'shows ' if end != 'no change' else ''}{end})"


def _some(values: list[str], most: int = 8) -> str:
    more = f" and {len(values) - most} more" if len(values) > most else ""
    return ", ".join(values[:most]) + more
