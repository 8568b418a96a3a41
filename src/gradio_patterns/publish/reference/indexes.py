"""The pages that lead to the names: all of them, all parameters, what is gone, listeners."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from gradio_patterns.api import Replacement, name_verdict, newest
from gradio_patterns.api.table import load_table
from gradio_patterns.publish.markup import front_matter, joined
from gradio_patterns.publish.reference.facts import (
    LISTENER,
    all_callables,
    first_release,
    gone,
    members_gone,
    newest_text,
    taken,
    told,
)
from gradio_patterns.publish.reference.html import instead, since_words, table
from gradio_patterns.publish.reference.names import GROUPS, Named, named
from gradio_patterns.publish.reference.page import WITHOUT, anchor, gone_row, parameter_row

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


def index_page() -> str:
    """All names by group, and the ways to them."""
    parts = [
        front_matter(
            "Gradio's API",
            "Every public name of Gradio, release by release.",
            "hide: [navigation, toc]",
            QUIET,
        ),
        "# Gradio's API, release by release",
        f"{len(named())} names and every parameter they ever had, read off "
        f"{len(load_table().texts)} releases from {first_release()} to {newest_text()}: since "
        "when, until when, and what to write instead.\n{ .gp-lead }",
        '<div class="gp-cards gp-four">\n'
        + _card("parameters/", "Every parameter", "Type one, also one that is gone.", "filter")
        + _card("gone/", "Gone and renamed", "What was taken away, and its successor.", "search")
        + _card("listeners/", "Listeners", "What .click() and all others take.", "events")
        + _card("../new/", "What is new", "Since 5.50, 6.0 and 6.10.", "by release")
        + "</div>",
    ]
    for group, (title, words) in GROUPS.items():
        found = [one for one in named() if one.group == group]
        links = "".join(map(_link, found))
        parts.append(f"## {title} {{ #{group} }}\n\n{words}")
        parts.append(f'<ul class="gp-names">{links}</ul>')
    return joined(parts)


def _link(one: Named) -> str:
    fact = f"gone in {one.until}" if one.until else (f"since {one.since}" if one.since else "")
    more = f" <span>{fact}</span>" if fact else ""
    return f'<li><a href="{one.slug}/">{one.name}</a>{more}</li>'


def _card(link: str, title: str, words: str, more: str) -> str:
    return (
        f'<a class="gp-card" href="{link}"><strong>{title}</strong>'
        f"<span>{words}</span><em>{more}</em></a>\n"
    )


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
    told_of = "".join(f"<li>{words}</li>" for words in _grouped(away))
    return [
        shown if here else f"<del>{shown}</del>",
        ", ".join(here),
        f"<ul>{told_of}</ul>" if told_of else "",
    ]


def _at(place: Place, base: str = "../") -> str:
    slug = place.page.slug if place.page else "listeners"
    return f'<a href="{base}{slug}/#{place.anchor}">{escape(place.label)}</a>'


def _grouped(places: list[Place], base: str = "../") -> Iterator[str]:
    """Places with the same end and the same successor in one sentence."""
    groups: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        found = instead(place.replacement) or WITHOUT.get(place.effect, WITHOUT["fails"])
        groups.setdefault((place.until, found), []).append(place)
    for (until, found), some in sorted(groups.items(), key=lambda item: -len(item[1])):
        where = ", ".join(_at(place, base) for place in some)
        yield f"{where}: gone in {until}. Instead: {found}"


def gone_page() -> str:
    """What the newest release lacks, a heading each, so that a search for it ends here."""
    parts = [
        front_matter(
            "Gone and renamed",
            "Everything that Gradio took away since 3.16, and what to write instead.",
            "hide: [navigation, toc]",
            "search:\n  boost: 1.5",
        ),
        "# Gone and renamed",
        f"Names, parameters, events and methods that Gradio {newest_text()} does not have, and "
        "what to write instead. `gradio-patterns migrate` writes most of it for you."
        "\n{ .gp-lead }",
        "## Names",
        *(_gone_name(one) for one in named() if one.group == "gone"),
        "## Parameters",
    ]
    for name, places in parameter_places().items():
        away = [place for place in places if place.until]
        if away:
            items = "".join(f"<li>{words}</li>" for words in _grouped(away))
            parts.append(f"### `{name}=`\n\n<ul>{items}</ul>")
    parts.append("## Events and methods")
    parts += _gone_members()
    return joined(parts)


def _gone_name(one: Named) -> str:
    found = instead(name_verdict(f"gradio.{one.name}", newest()).replacement)
    more = f" Instead: {found}" if found else ""
    also = f" (also {', '.join(one.also)})" if one.also else ""
    return f"### `gr.{one.name}`\n\nGone in {one.until}{also}. [Its page]({one.slug}.md).{more}"


def _gone_members() -> Iterator[str]:
    groups: dict[str, dict[tuple[str, str], list[Named]]] = {}
    for one in named():
        if one.until or not one.is_class:
            continue
        for name, _, life, row in members_gone(one.symbol):
            groups.setdefault(name, {}).setdefault((life.until, instead(row)), []).append(one)
    for name, ends in sorted(groups.items()):
        lines = []
        for (until, found), some in ends.items():
            where = ", ".join(f'<a href="../{one.slug}/">{one.name}</a>' for one in some)
            lines.append(
                f"<li>{where}: gone in {until}. {f'Instead: {found}' if found else ''}</li>"
            )
        yield f"### `.{name}()`\n\n<ul>{''.join(lines)}</ul>"


def listeners_page() -> str:
    """What all listeners take, since when, and what they no longer take."""
    heads = ("Parameter", "Default", "Since")
    rows = [row for row in taken(*LISTENER) if row.name != "block"]
    return joined(
        [
            front_matter(
                "Listeners",
                "What .click(), .change(), .then() and all other listeners take, since when.",
                "hide: [navigation]",
                "search:\n  boost: 0.6",
            ),
            '<nav class="gp-crumbs" aria-label="Breadcrumbs" data-search-exclude>'
            '<a href="../">Gradio\'s API</a></nav>',
            "# What a listener takes",
            "`.click()`, `.change()`, `.submit()`, `gr.on()` and all other events take these."
            "\n{ .gp-lead }",
            "## Parameters",
            table("Parameters", heads, map(parameter_row, rows)),
            "## Gone, and what replaces it",
            table("Gone", ("Name", "Was there", "Instead"), map(gone_row, gone(*LISTENER))),
            "## One after the other",
            table(
                "Chains",
                ("After a listener", "Runs", "Since"),
                [
                    [
                        f"<code>.{name}()</code>",
                        words,
                        since_words(_dependency(name), first_release()),
                    ]
                    for name, words in _CHAINS.items()
                ],
            ),
        ]
    )


_CHAINS = {
    "then": "when it is over; since 6.0 only where it did not fail",
    "success": "where it did not fail",
    "failure": "where it failed",
}


def _dependency(name: str) -> str:
    from gradio_patterns.api import member_lives

    lives = member_lives("Dependency", name)
    return lives[0].since if lives else ""
