"""GitLab's code quality report: a list of issues with fingerprints that survive moved lines."""

from __future__ import annotations

import hashlib
import json

from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.findings.finding import Diagnostic, Finding, Position, Question, Report
from gradio_patterns.report.common import one_line

SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}
Json = dict[str, object]


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report as one JSON list; an empty one where nothing was found."""
    issues = [_finding(finding) for finding in report.findings]
    issues += [_question(question) for question in report.questions]
    issues += [_problem(error, "critical") for error in report.errors]
    issues += [_problem(note, "info") for note in report.notes]
    return json.dumps(_distinct(issues), indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding) -> Json:
    mark = finding.fingerprint or _digest(finding.code, finding.path, finding.snippet)
    said = finding.message if finding.kind == "static" else f"{finding.message} [{finding.kind}]"
    return _issue(
        f"{finding.code} {finding.rule}",
        _in_cell(finding.start) + said,
        SEVERITIES[finding.severity],
        mark,
        _location(finding.path, finding.start, finding.end),
    )


def _question(question: Question) -> Json:
    return _issue(
        f"{question.code} {question.rule}",
        _in_cell(question.start) + question.question,
        "info",
        _digest(question.code, question.path, question.snippet),
        _location(question.path, question.start, question.end),
    )


def _problem(diagnostic: Diagnostic, severity: str) -> Json:
    known = DIAGNOSTICS.get(diagnostic.code)
    place = Position(max(1, diagnostic.line), 1, diagnostic.cell)
    return _issue(
        f"{diagnostic.code} {known.name}" if known else diagnostic.code,
        _in_cell(place) + diagnostic.message,
        severity,
        _digest(diagnostic.code, diagnostic.path, str(diagnostic.cell)),
        _location(diagnostic.path or ".", place, place),
    )


def _issue(name: str, said: str, severity: str, mark: str, location: Json) -> Json:
    return {
        "description": one_line(said),
        "check_name": name,
        "fingerprint": mark,
        "severity": severity,
        "location": location,
    }


def _location(path: str, start: Position, end: Position) -> Json:
    """A notebook's lines are lines of a cell, not of the file: all of them are the first here."""
    first, last = (1, 1) if start.cell else (start.line, max(start.line, end.line))
    return {"path": path.removeprefix("./"), "lines": {"begin": first, "end": last}}


def _in_cell(start: Position) -> str:
    return f"cell {start.cell}, line {start.line}: " if start.cell else ""


def _digest(*parts: str) -> str:
    text = "\0".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _distinct(issues: list[Json]) -> list[Json]:
    """GitLab takes issues with one fingerprint for one issue: the later ones are counted."""
    seen: dict[object, int] = {}
    for issue in issues:
        mark = issue["fingerprint"]
        seen[mark] = seen.get(mark, 0) + 1
        if seen[mark] > 1:
            issue["fingerprint"] = _digest(str(mark), str(seen[mark]))
    return issues
