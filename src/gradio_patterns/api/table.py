"""Reading ``gradio_api.json``: what Gradio's public API was, release by release.

The file is written by ``scripts/api_history.py`` from inspections of the real packages. It holds
one entry a line, and entries are parsed when they are first asked for: a review touches a dozen
of several thousand.
"""

from __future__ import annotations

import json
import os.path
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Any

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

Version = tuple[int, ...]
TABLE_FILE = os.path.join(os.path.dirname(__file__), "gradio_api.json")


@dataclass(frozen=True)
class Table:
    """The table as unparsed lines. ``versions`` are the inspected releases, oldest first."""

    versions: tuple[Version, ...]
    texts: tuple[str, ...]
    head: dict[str, Any]
    keyed: dict[str, dict[str, str]]
    listed: dict[str, list[str]]


def parse_version(text: str) -> Version:
    """``"5.12"`` -> ``(5, 12, 0)``; what follows the numbers, as in ``6.0.0rc1``, is left out."""
    numbers = []
    for part in text.split(".")[:3]:
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
    return pad(tuple(numbers))


def pad(version: Version) -> Version:
    return (*version[:3], *(0,) * (3 - len(version)))


def version_text(version: Version) -> str:
    return ".".join(map(str, version))


@cache
def load_table(path: str = TABLE_FILE) -> Table:
    """The shipped table, split but not parsed. The layout is the one ``merge.save`` writes."""
    head: list[str] = []
    keyed: dict[str, dict[str, str]] = {}
    listed: dict[str, list[str]] = {}
    entries: dict[str, str] | None = None
    rows: list[str] | None = None
    for line in read_text(path).split("\n"):
        if entries is not None:
            if line[0] == "}":
                entries = None
            else:
                key, _, rest = line[1:].partition('":')
                entries[key] = rest
        elif rows is not None:
            if line[0] == "]":
                rows = None
            else:
                rows.append(line)
        elif line.endswith(":{"):
            entries = keyed[line[1:-3]] = {}
        elif line.endswith(":["):
            rows = listed[line[1:-3]] = []
        elif len(line) > 1:
            head.append(line.rstrip(","))
    about = json.loads("{" + ",".join(head) + "}")
    texts = tuple(about["versions"])
    return Table(tuple(map(parse_version, texts)), texts, about, keyed, listed)


@lru_cache(maxsize=8192)
def entry(section: str, key: str) -> dict[str, Any] | None:
    """One parsed entry of ``names`` or ``symbols``; None where there is none."""
    line = load_table().keyed[section].get(key)
    return None if line is None else json.loads(line.rstrip(","))


@cache
def item(section: str, number: int) -> list[Any]:
    """One parsed row of ``parameters``, ``signatures`` or ``notices``."""
    row: list[Any] = json.loads(load_table().listed[section][number].rstrip(","))
    return row


def at(timeline: list[Any] | None, rung: int) -> Any:
    """The value of a timeline in the release at this position; None where it is absent."""
    value = None
    for index in range(0, len(timeline or ()), 2):
        if timeline is None or timeline[index] > rung:
            break
        value = timeline[index + 1]
    return value


def newest() -> Version:
    return load_table().versions[-1]


def oldest() -> Version:
    return load_table().versions[0]


def is_beyond(version: Version) -> bool:
    """Newer than anything inspected: what is unknown may well exist there."""
    return pad(version)[:2] > newest()[:2]


@cache
def rungs(version: Version) -> tuple[int, ...]:
    """The inspected releases that speak for a version, as positions."""
    return speaking_for(version, load_table().versions)


def speaking_for(version: Version, known: tuple[Version, ...]) -> tuple[int, ...]:
    """Which of the ``known`` releases, oldest first, speak for a version, as positions.

    Its own when it is among them, else both neighbours, of which a reader has to believe the
    more lenient one. A neighbour of another major does not count beside one of its own: 4.0.0 is
    as 4.0.2, where what a major takes away is gone. None for versions older than all.
    """
    version = pad(version)
    if version < known[0][:2]:
        return ()
    place = bisect_left(known, version)
    if place == len(known):
        return (place - 1,)
    if known[place] == version or place == 0:
        return (place,)
    own = tuple(near for near in (place - 1, place) if known[near][0] == version[0])
    return own or (place - 1, place)
