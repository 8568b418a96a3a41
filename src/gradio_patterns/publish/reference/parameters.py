"""Every parameter Gradio ever had, and all its places: one table, filtered in the browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from gradio_patterns.api import Replacement
from gradio_patterns.api.table import load_table
from gradio_patterns.publish.markup import front_matter, joined
from gradio_patterns.publish.reference.facts import (
    all_callables,
    newest_text,
    told,
)
from gradio_patterns.publish.reference.html import instead, table
from gradio_patterns.publish.reference.names import Named
from gradio_patterns.publish.reference.page import WITHOUT, anchor

QUIET = "search:\n  exclude: true"


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


def parameters_page() -> str:
    """All parameters in one table that is filtered in the browser."""
    places = parameter_places()
    rows = (_parameter(name, found) for name, found in places.items())
    return joined(
        [
            front_matter(
                "Every parameter",
                "Every parameter that Gradio ever had, and where.",
                "hide: [navigation, toc]",
                QUIET,
            ),
            "# Every parameter Gradio ever had",
            f"{len(places)} parameters of components, layouts, apps, functions and listeners, in "
            f"{len(load_table().texts)} releases. Struck through: not in {newest_text()}."
            "\n{ .gp-lead }",
            '<form class="gp-filters" id="gp-parameters" role="search" aria-label="Filter">'
            '<input type="search" placeholder="show_copy_button" aria-label="Parameter">'
            '<output aria-live="polite"></output></form>',
            table(
                "Parameters",
                ("Parameter", "Where", "Gone, and what replaces it"),
                rows,
                "gp-parameters",
            ),
            '<p id="gp-none" hidden>No release had such a parameter.</p>',
        ]
    )


def _parameter(name: str, places: list[Place]) -> list[str]:
    here = [_at(place) for place in places if not place.until]
    away = [place for place in places if place.until]
    shown = f"<code>{escape(name)}</code>"
    told_of = "".join(f"<li>{words}</li>" for words in grouped(away))
    return [
        shown if here else f"<del>{shown}</del>",
        ", ".join(here),
        f"<ul>{told_of}</ul>" if told_of else "",
    ]


def _at(place: Place, base: str = "../") -> str:
    slug = place.page.slug if place.page else "listeners"
    return f'<a href="{base}{slug}/#{place.anchor}">{escape(place.label)}</a>'


def grouped(places: list[Place], base: str = "../") -> Iterator[str]:
    """Places with the same end and the same successor in one sentence."""
    groups: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        found = instead(place.replacement) or WITHOUT.get(place.effect, WITHOUT["fails"])
        groups.setdefault((place.until, found), []).append(place)
    for (until, found), some in sorted(groups.items(), key=lambda item: -len(item[1])):
        where = ", ".join(_at(place, base) for place in some)
        yield f"{where}: gone in {until}. Instead: {found}"
