"""The map of a larger example as a chart that the page draws when it is opened."""

from __future__ import annotations

from html import escape

from gradio_patterns.app import read_app
from gradio_patterns.appmap import drawing
from gradio_patterns.appmap.build import map_app
from gradio_patterns.publish.browser import target_of

LISTENERS, PARTS = 2, 6
"""What an example has to have, at least, to be worth a drawing: smaller ones are read faster."""


def chart(text: str, gradio: str, name: str = "app.py") -> str:
    """Mermaid's text for an app; empty where it is small."""
    try:
        found = map_app(read_app(text, name, target_of(gradio)))
    except (SyntaxError, ValueError, RecursionError):
        return ""
    if len(found.wires) < LISTENERS or len(found.wires) + len(found.components) < PARTS:
        return ""
    return drawing.render([found])


def drawn(text: str, gradio: str, title: str) -> str:
    """A block to open, with the chart as text until it is drawn."""
    made = chart(text, gradio)
    if not made:
        return ""
    return (
        f'<details class="gp-map" data-search-exclude><summary>{title}</summary>'
        f'<pre class="gp-map-chart" tabindex="0" role="region" aria-label="{title}">'
        f"{escape(made.rstrip(), quote=False)}</pre></details>"
    )
