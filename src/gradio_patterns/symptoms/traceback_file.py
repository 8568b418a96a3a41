"""The own file that a traceback names, where it is at hand and still says what it said."""

from __future__ import annotations

import os
from collections.abc import Iterable

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.findings.finding import Finding, Report
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.symptoms.log import Frame

ENDS = (".py", ".pyw")


@dataclass(frozen=True)
class Place:
    """A frame in a file that is here; ``same`` is whether the line is as the traceback has it."""

    path: str
    line: int
    same: bool
    report: Report


def find(frame: Frame | None, overrides: dict[str, object]) -> Place | None:
    """The file of a frame with its review; a path of another machine is looked for by its end."""
    path = _here(frame.path) if frame else ""
    if frame is None or not path:
        return None
    report = review_paths([path], Options({"min_severity": "info", **overrides}))
    return Place(path, frame.line, _same(path, frame), report)


def _here(path: str) -> str:
    if not path.endswith(ENDS):
        return ""
    if os.path.isfile(path):
        near = os.path.relpath(path)
        return path if near.startswith("..") else near
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    ends = ("/".join(parts[first:]) for first in range(1, len(parts)))
    return next((end for end in ends if os.path.isfile(end)), "")


def _same(path: str, frame: Frame) -> bool:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return False
    here = lines[frame.line - 1].strip() if 0 < frame.line <= len(lines) else ""
    return not frame.code or frame.code == here


def findings_at(place: Place, rules: Iterable[str]) -> list[Finding]:
    """What the review says of the rules on the line of the traceback, else anywhere in the file;
    where that is nothing, what else it says of that line."""
    wanted = set(rules)
    of_rules = [one for one in place.report.findings if one.rule in wanted]
    of_line = [one for one in place.report.findings if place.same and _covers(place, one)]
    return [one for one in of_rules if one in of_line] or of_rules or of_line


def _covers(place: Place, one: Finding) -> bool:
    return one.start.line <= place.line <= one.end.line
