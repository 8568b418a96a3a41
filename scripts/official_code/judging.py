"""Findings in official code, and what somebody who read them said."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.settings.options import Options
from official_code.corpus import Part

_BLOCK = re.compile(r"-L\d+\.py$")
SOUND = frozenset({"structure", "upgrading", "components"})
"""Categories in which a package cannot be wrong at its own version and still work."""


class Place(NamedTuple):
    """Where a rule fired; several findings of a rule on a line are one place."""

    source: str
    release: str
    path: str
    line: int
    rule: str


class Found(NamedTuple):
    """One finding."""

    place: Place
    severity: str
    category: str
    message: str

    def __str__(self) -> str:
        at = self.place
        return (
            f"{at.source} {at.release} {at.path}:{at.line} "
            f"{self.severity} {self.category}/{at.rule}: {self.message}"
        )


class Judged(NamedTuple):
    """A verdict: whether the finding is true, why, and whether the code was run to know."""

    place: Place
    verdict: bool
    reason: str
    ran: bool


class Reviewed(NamedTuple):
    """One part, reviewed."""

    part: Part
    files: int
    found: list[Found]
    crashes: list[str]


def review(part: Part, severity: str = "warning") -> Reviewed:
    """Review a part at its own Gradio."""
    overrides: dict[str, object] = {"min_severity": severity, "select": ("ALL",)}
    if part.gradio:
        overrides["gradio_version"] = part.gradio
    report = review_paths([str(part.folder)], Options(overrides=overrides, isolated=True))
    found = [
        Found(
            Place(
                part.source, part.release, original(part.folder, finding.path),
                finding.start.line, finding.rule,
            ),
            finding.severity, finding.category, finding.message,
        )
        for finding in report.findings
    ]  # fmt: skip
    crashes = [
        f"{part.source} {part.release}: {error.code} {error.path}: {error.message}"
        for error in report.errors
        if error.code in {"GP090", "GP091"}
    ]
    return Reviewed(part, report.reviewed, sorted(found), crashes)


def original(folder: Path, path: str) -> str:
    """The name of a file below the folder; of a block, the page it stands on."""
    name = Path(path).resolve().relative_to(folder.resolve()).as_posix()
    return _BLOCK.sub("", name)


def load(path: Path) -> list[Judged]:
    """The kept verdicts."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        Judged(
            Place(*(row[name] for name in Place._fields)), row["verdict"], row["reason"], row["ran"]
        )
        for row in rows
    ]


def unjudged(found: Iterable[Found], judged: Iterable[Judged]) -> list[Found]:
    """Findings nobody has read: a run fails on them."""
    read = {one.place for one in judged}
    return [one for one in found if one.place not in read]


def gone(found: Iterable[Found], judged: Iterable[Judged]) -> list[Judged]:
    """Verdicts on what is no longer found."""
    there = {one.place for one in found}
    return [one for one in judged if one.place not in there]


def false_alarms(found: Iterable[Found], judged: Iterable[Judged]) -> list[Found]:
    """Findings still there which were judged false."""
    wrong = {one.place for one in judged if not one.verdict}
    return [one for one in found if one.place in wrong]
