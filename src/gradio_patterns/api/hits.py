"""What the rules over the API table yield: the misuses that are theirs, message_of and mended."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api.misuse import (
    REMOVED_NAME,
    UNKNOWN_NAME,
    message_of,
    rule_of,
    severity_of,
)
from gradio_patterns.api.rewrites import fix_for
from gradio_patterns.api.usage import misuses
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit


def hits(app: App, rule: str) -> Iterator[Hit]:
    """A hit for every misuse that belongs to ``rule``."""
    for misuse in misuses(app):
        own = rule_of(misuse)
        if own == REMOVED_NAME and app.target < (4,):
            own = UNKNOWN_NAME  # that rule begins where most of the names went
        if own == rule:
            yield Hit(misuse.node, message_of(misuse), fix_for(app, misuse), severity_of(misuse))
