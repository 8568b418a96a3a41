"""All places of every parameter, and what is said of a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from gradio_patterns.api import Replacement
from gradio_patterns.publish.reference.facts import (
    all_callables,
    told,
)
from gradio_patterns.publish.reference.html import instead
from gradio_patterns.publish.reference.names import Named
from gradio_patterns.publish.reference.page import WITHOUT, anchor


@dataclass(frozen=True)
class Place:
    """Where a name stood: which page, as what, from when to when, and what replaces it."""

    page: Named | None
    label: str
    since: str
    until: str
    replacement: Replacement | None
    effect: str
    anchor: str


def parameter_places() -> Mapping[str, list[Place]]:
    """Every parameter that any release had, and all places of it."""
    found: dict[str, list[Place]] = {}
    for page, label, symbol, member in all_callables():
        for row in told(symbol, member):
            verdict, until = row.verdict, "" if row.given else row.until
            place = Place(
                page, label, row.since, until, verdict.replacement, verdict.effect,
                anchor(row.name, member if page else ""),
            )  # fmt: skip
            found.setdefault(row.name, []).append(place)
    return dict(sorted(found.items(), key=lambda item: item[0].lower()))


def at(place: Place, base: str = "../") -> str:
    slug = place.page.slug if place.page else "listeners"
    return f'<a href="{base}{slug}/#{place.anchor}">{escape(place.label)}</a>'


def grouped(places: list[Place], base: str = "../") -> Iterator[str]:
    """Places with the same end and the same successor in one sentence."""
    groups: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        found = instead(place.replacement) or WITHOUT.get(place.effect, WITHOUT["fails"])
        groups.setdefault((place.until, found), []).append(place)
    for (until, found), some in sorted(groups.items(), key=lambda item: -len(item[1])):
        where = ", ".join(at(place, base) for place in some)
        yield f"{where}: gone in {until}. Instead: {found}"
