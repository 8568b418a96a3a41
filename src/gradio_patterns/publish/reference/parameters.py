"""Every parameter Gradio ever had, and all its places: one table, filtered in the browser."""

from __future__ import annotations

from html import escape

from gradio_patterns.api.table import load_table
from gradio_patterns.publish.markup import front_matter, joined
from gradio_patterns.publish.reference.facts import (
    newest_text,
)
from gradio_patterns.publish.reference.html import table
from gradio_patterns.publish.reference.places import Place, at, grouped, parameter_places

QUIET = "search:\n  exclude: true"


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
    here = [at(place) for place in places if not place.until]
    away = [place for place in places if place.until]
    shown = f"<code>{escape(name)}</code>"
    told_of = "".join(f"<li>{words}</li>" for words in grouped(away))
    return [
        shown if here else f"<del>{shown}</del>",
        ", ".join(here),
        f"<ul>{told_of}</ul>" if told_of else "",
    ]
