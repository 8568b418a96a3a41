"""What every target uses: real inputs, the rules, and a broken promise."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fuzz import words
from gradio_patterns.engine.onefile import Judged, judge_source
from gradio_patterns.engine.review import load_check
from gradio_patterns.findings.finding import (
    Target,
)
from gradio_patterns.knowledge.catalog import RuleInfo, load_index
from gradio_patterns.reading.source import Source
from gradio_patterns.settings.config import Config

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "src/gradio_patterns/rules"
REGRESSION = ROOT / "tests/regression"
NOT_PARSED = (SyntaxError, ValueError, RecursionError, MemoryError)
VERSIONS = ((3, 50, 2), (4, 44, 1), (5, 50, 0), (6, 31, 0))
TARGETS_OF = [Target(version, ".".join(map(str, version)), "fuzz") for version in VERSIONS]


class Broken(Exception):
    """A promise that an input broke."""


class Spec(NamedTuple):
    """A target with real inputs to start from and words of its format."""

    call: Callable[[bytes], object]
    seeds: list[bytes]
    words: tuple[bytes, ...]
    python: bool = False
    """Mutated by whole nodes of the syntax for the most part."""


@cache
def snippets() -> list[bytes]:
    """The rules' examples and the regression set."""
    paths = [*RULES.glob("*/*/bad.py"), *RULES.glob("*/*/good.py"), *REGRESSION.rglob("*.py")]
    return [path.read_bytes() for path in sorted(paths)]


@cache
def rules() -> tuple[RuleInfo, ...]:
    """All rules with their checks loaded."""
    found = tuple(rule for rule in load_index() if rule.has_check)
    for rule in found:
        load_check(rule)
    return found


PYTHON_WORDS = tuple(word.encode() for word in words.PYTHON)


def judged(source: Source, version: Target, fix: bool = False, unsafe: bool = False) -> Judged:
    """Reviewed as the command line would, with every rule; a crash in a check is a fault."""
    settings = Config(min_severity="info", unsafe_fixes=unsafe)
    result = judge_source(
        source, version, rules(), settings, path_from_root=source.path, known={}, fix=fix
    )
    for error in result.errors:
        if error.code.startswith("GP09"):
            raise Broken(error.message)
    for finding in result.findings:
        if finding.start > finding.end or finding.start.line < 1 or finding.start.column < 1:
            raise Broken(f"{finding.rule} stands at {finding.start} to {finding.end}")
    return result
