"""What the comments of a snippet expect, and for which releases."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gradio_patterns.findings.finding import Target
from gradio_patterns.target.specifiers import contains

NEWEST = "6.31.0"


_EXPECT = re.compile(r"#\s*(expect|ask)(?:\[([^\]]*)\])?:\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)")


_GRADIO = re.compile(r"^#\s*gradio:\s*(.+)$", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Expectation:
    """A finding or question by its place: line and rule."""

    line: int
    rule: str


def versions_of(text: str) -> list[str]:
    """The Gradio versions a snippet is to be reviewed for."""
    match = _GRADIO.search(text)
    return [part.strip() for part in match.group(1).split(",")] if match else [NEWEST]


def expectations(text: str, version: tuple[int, ...]) -> set[Expectation]:
    """What the comments of a snippet expect at one Gradio version."""
    found: set[Expectation] = set()
    for number, line in enumerate(text.splitlines(), 1):
        for match in _EXPECT.finditer(line):
            if match.group(2) is None or contains(match.group(2), version):
                found |= {Expectation(number, r.strip()) for r in match.group(3).split(",")}
    return found


def times_named(line: str, rule: str) -> int:
    """How often a rule stands in the comment of a line."""
    matches = _EXPECT.finditer(line)
    return sum(name.strip() == rule for match in matches for name in match.group(3).split(","))


def target_for(version: str) -> Target:
    return Target(tuple(int(part) for part in version.split(".")), version, "snippet")
