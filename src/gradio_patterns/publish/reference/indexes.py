"""The pages that lead to the names: all of them, all parameters, what is gone, listeners."""

from __future__ import annotations

from gradio_patterns.api.table import load_table
from gradio_patterns.publish.markup import front_matter, joined
from gradio_patterns.publish.reference.facts import (
    first_release,
    newest_text,
)
from gradio_patterns.publish.reference.names import GROUPS, Named, named
from gradio_patterns.publish.reference.parameters import QUIET


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
