"""Positional arguments beyond those that a component takes."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    spelled = _after_a_text(app) if app.target >= (6,) else set()
    for hit in hits(app, "positional-arguments-dropped"):
        if id(hit.node) not in spelled:
            yield hit


def _after_a_text(app: App) -> set[int]:
    """Second arguments after a text in place of choices: that its letters are taken is worse, and
    has a rule of its own."""
    calls = app.calls("Radio", "Dropdown", "CheckboxGroup")
    several = [call for call in calls if len(call.positional) > 1]
    return {
        id(call.positional[1])
        for call in several
        if isinstance(app.literal(call.positional[0], call.place), str)
    }
