"""What is new since a release: one page for each release that people come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from gradio_patterns.api import Version, load_table, parse_version
from gradio_patterns.publish.markup import front_matter, joined
from gradio_patterns.publish.reference.facts import (
    all_callables,
    events,
    members_gone,
    newest_text,
    told,
)
from gradio_patterns.publish.reference.html import instead
from gradio_patterns.publish.reference.names import Named, named
from gradio_patterns.publish.reference.page import anchor

SINCE = {"5.50": (5, 50, 0), "6.0": (6, 0, 0), "6.10": (6, 10, 0)}
"""What the pages are called, and the release that a reader has."""


@dataclass(frozen=True)
class Change:
    """One thing that came or went with a release."""

    release: str
    page: Named | None
    kind: str
    """name, parameter, event or method."""
    label: str
    name: str
    came: bool
    more: str = ""
    """What to write instead, as HTML."""
    anchor: str = ""


def changes(after: Version) -> list[Change]:
    """Everything of public names that came or went later than a release, newest first."""
    found = [one for one in _all() if one.release and _number(one.release) > after]
    order = ("name", "parameter", "event", "method")
    return sorted(
        found,
        key=lambda one: (
            [-part for part in _number(one.release)], not one.came, order.index(one.kind),
            one.label.lower(), one.name,
        ),
    )  # fmt: skip


def _number(text: str) -> Version:
    """A release as the table has it: of most minors only the last patch was looked at."""
    version = parse_version(text)
    if text.count(".") == 2:
        return version
    return next((one for one in load_table().versions if one[:2] == version[:2]), version)


def minor_of(release: str) -> str:
    """``6.0.2`` belongs to 6.0."""
    return ".".join(release.split(".")[:2])


def _all() -> Iterator[Change]:
    for one in named():
        if one.since:
            yield Change(one.since, one, "name", one.name, one.name, True)
        if one.until:
            yield Change(one.until, one, "name", one.name, one.name, False)
    for page, label, symbol, member in all_callables():
        if page and page.until:
            continue
        born = page.since if page else ""
        for row in told(symbol, member):
            place = anchor(row.name, member if page else "")
            for life in row.lives:
                if life.since and life.since != born:
                    yield Change(life.since, page, "parameter", label, row.name, True, "", place)
                if life.until:
                    more = instead(row.verdict.replacement) if row.given is None else ""
                    yield Change(life.until, page, "parameter", label, row.name, False, more, place)
    yield from _members()


def _members() -> Iterator[Change]:
    for one in named():
        if one.until or not one.is_class:
            continue
        for name, life in events(one.symbol):
            if life.since and life.since != one.since:
                yield Change(life.since, one, "event", one.name, name, True)
        for name, kind, life, row in members_gone(one.symbol):
            yield Change(life.until, one, kind, one.name, name, False, instead(row))


def change_pages() -> Iterator[tuple[str, str]]:
    """File name and text: the overview, and a page for each release that people come from."""
    counts = {name: changes(version) for name, version in SINCE.items()}
    cards = "".join(_card(name, found) for name, found in counts.items())
    yield (
        "index.md",
        joined(
            [
                front_matter("What is new", "What Gradio's releases brought and took away.",
                             "hide: [navigation, toc]", "search:\n  exclude: true"),
                "# What is new",
                f"What came and what went, release by release, up to Gradio {newest_text()}. "
                "Which one do you have?\n{ .gp-lead }",
                f'<div class="gp-cards">\n{cards}</div>',
                "## Every release",
                '--8<-- "plot-timeline.svg"',
                '??? note "As a table"\n\n    --8<-- "table-timeline.html"',
                "From any other release: `gradio-patterns api --since 4.44`.",
            ]
        ),
    )  # fmt: skip
    for name, found in counts.items():
        yield f"since-{name}.md", _page(name, found)


def _card(name: str, found: list[Change]) -> str:
    came = sum(one.came for one in found)
    return (
        f'<a class="gp-card" href="since-{name}/"><strong>Since {name}</strong>'
        f"<span>{came} things came, {len(found) - came} went.</span>"
        f"<em>up to {newest_text()}</em></a>\n"
    )


def _page(name: str, found: list[Change]) -> str:
    parts = [
        front_matter(
            f"New since Gradio {name}",
            f"What came and what went in Gradio since {name}.",
            "hide: [navigation]",
            "search:\n  boost: 0.3",
        ),
        '<nav class="gp-crumbs" aria-label="Breadcrumbs" data-search-exclude>'
        '<a href="../">What is new</a></nav>',
        f"# New since Gradio {name}",
        f"Coming from {name}, going to {newest_text()}: what you may use now, and what you have "
        "to change. Read off the packages themselves. Where only the last patch of a minor was "
        "looked at, its number stands for all of them.\n{ .gp-lead }",
    ]
    gone = [one for one in found if not one.came]
    if gone:
        parts.append("## What you have to change\n\n`gradio-patterns migrate` does most of it.")
        parts.append(_list(gone))
    else:
        parts.append(f"Nothing that {name} has was taken away.")
    releases: dict[str, list[Change]] = {}
    for one in found:
        if one.came:
            releases.setdefault(one.release, []).append(one)
    for release, some in releases.items():
        parts.append(f"## New in {release}")
        parts.append(_list(some))
    return joined(parts)


def _list(found: list[Change]) -> str:
    """A line for each thing; what several names share stands once."""
    groups: dict[tuple[str, str, str, str], list[Change]] = {}
    for one in found:
        shared = one.name if one.kind != "name" else ""
        release = "" if one.came else one.release
        groups.setdefault((one.kind, shared, release, one.more), []).append(one)
    lines = []
    for (kind, _, release, more), some in groups.items():
        if kind == "name":
            words = "Name" if len(some) == 1 else "Names"
            lines.append(f"<li>{words}: {', '.join(map(_link, some))}{_end(release, more)}</li>")
            continue
        one = some[0]
        shown = (
            f"<code>{escape(one.name)}=</code>"
            if kind == "parameter"
            else (f"<code>.{escape(one.name)}()</code>")
        )
        where = ", ".join(map(_link, some))
        lines.append(f"<li>{shown} of {where}{_end(release, more)}</li>")
    return f'<ul class="gp-changes">{"".join(lines)}</ul>'


def _end(release: str, more: str) -> str:
    return (f": gone in {release}" if release else "") + (f". Instead: {more}" if more else "")


def _link(one: Change) -> str:
    slug = one.page.slug if one.page else "listeners"
    place = f"#{one.anchor}" if one.anchor else ""
    return f'<a href="../../components/{slug}/{place}">{escape(one.label)}</a>'
