"""A text as `gradio-patterns migrate` leaves it, and what it leaves to a person."""

from __future__ import annotations

from typing import NamedTuple

from gradio_patterns.cli.migrate import RULES
from gradio_patterns.engine.review import review_source
from gradio_patterns.findings.finding import Target
from gradio_patterns.fixing.fixes import fix_text
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.selection import active
from gradio_patterns.target.target import asked_for


class Migrated(NamedTuple):
    """``rules`` names the rule of every change; ``left`` are the messages of what remains."""

    text: str
    rules: tuple[str, ...]
    left: tuple[str, ...]
    errors: int
    """How many findings that break the app remain."""


def migrated(text: str, version: str, path: str = "app.py", *, unsafe: bool = True) -> Migrated:
    """All fixes of the migration, in memory."""
    target: Target = asked_for(version, "--to")
    rules = active(Config(select=RULES, min_severity="info", questions=False))

    def findings(candidate: str):  # type: ignore[no-untyped-def]
        return review_source(candidate, path, target, rules).findings

    fixed = fix_text(text, findings, unsafe=unsafe)
    left = findings(fixed.text)
    errors = sum(finding.severity == "error" for finding in left)
    return Migrated(fixed.text, fixed.rules, tuple(one.message for one in left), errors)
