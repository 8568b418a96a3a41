"""What the rules over the API table yield: the misuses that are theirs, message_of and mended."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api.misuse import message_of, rule_of, severity_of
from gradio_patterns.api.rewrites import fix_for
from gradio_patterns.api.usage import misuses
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit


def hits(app: App, rule: str) -> Iterator[Hit]:
    """A hit for every misuse that belongs to ``rule``."""
    for misuse in misuses(app):
        if rule_of(misuse) == rule:
            yield Hit(misuse.node, message_of(misuse), fix_for(app, misuse), severity_of(misuse))
