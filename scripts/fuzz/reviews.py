"""Targets that review and fix whole files."""

from __future__ import annotations

import ast

from fuzz.promises import (
    NOT_PARSED,
    PYTHON_WORDS,
    ROOT,
    RULES,
    TARGETS_OF,
    Broken,
    Spec,
    judged,
    snippets,
)
from gradio_patterns.engine.onefile import Judged
from gradio_patterns.findings.finding import (
    Target,
)
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source


def _reviewing(data: bytes, fix: bool) -> None:
    source = sources.from_bytes(data, "app.py")
    if not isinstance(source, Source):
        return
    version = TARGETS_OF[sum(data[-16:]) % 4]
    before = judged(source, version)
    if before.error is not None:
        try:
            ast.parse(source.text)
        except NOT_PARSED:
            return
        raise Broken(f"it parses, but: {before.error.message}")
    if fix and any(found.fix is not None for found in before.findings):
        _fixing(source, version, before)


def _fixing(source: Source, version: Target, before: Judged) -> None:
    after = judged(source, version, fix=True, unsafe=True)
    if after.error is not None:
        raise Broken(f"after fixing: {after.error.message}")
    if after.rewrite is None:
        return
    fixed = sources.from_bytes(after.rewrite.data, "app.py")
    if isinstance(fixed, Source):
        again = judged(fixed, version, fix=True, unsafe=True)
        if again.rewrite is not None:
            raise Broken("fixing again changes more: " + ", ".join(again.rewrite.rules))
    if len(after.findings) > len(before.findings):
        raise Broken("more findings after fixing than before")


def review(data: bytes) -> None:
    """Whatever parses is reviewed, with every rule, without a crash."""
    _reviewing(data, fix=False)


def fix(data: bytes) -> None:
    """The same, and what is fixed stays fixed."""
    _reviewing(data, fix=True)


def spec_of_review() -> Spec:
    return Spec(review, snippets(), PYTHON_WORDS, python=True)


def spec_of_fix() -> Spec:
    migrating = sorted((ROOT / "tests/migration").glob("v*.py"))
    paths = [*sorted(RULES.glob("*/*/bad.py")), *migrating]
    return Spec(fix, [path.read_bytes() for path in paths], PYTHON_WORDS, python=True)
