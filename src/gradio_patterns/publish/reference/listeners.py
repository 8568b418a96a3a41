"""What all listeners take, since when, and what they no longer take."""

from __future__ import annotations

from gradio_patterns.publish.markup import front_matter, joined
from gradio_patterns.publish.reference.facts import (
    LISTENER,
    first_release,
    gone,
    taken,
)
from gradio_patterns.publish.reference.html import since_words, table
from gradio_patterns.publish.reference.page import gone_row, parameter_row


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
