"""JUnit's XML, which test reports of CI systems read: a suite for each file, a case for each find.

Errors and warnings are failures. Advice and questions are skipped cases, which are shown but fail
nothing. What could not be reviewed is an error. A review that found nothing is one passed case.
"""

from __future__ import annotations

from typing import NamedTuple

from gradio_patterns.findings.finding import Diagnostic, Finding, Position, Question, Report
from gradio_patterns.report.common import fix_word, problem, summary, where
from gradio_patterns.report.markup import HEAD, element, opened, text

TOOL = "gradio-patterns"
COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


class Case(NamedTuple):
    """One test case: what became of it is an element's name, empty where it passed."""

    path: str
    outcome: str
    lines: list[str]


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report as one XML document."""
    cases = [_finding(finding) for finding in report.findings]
    cases += [_question(question) for question in report.questions]
    cases += [_error(error) for error in report.errors]
    if not cases:
        cases = [Case("", "", ["    " + element("testcase", _case("", "no findings", None))])]
    by_path: dict[str, list[Case]] = {}
    for case in cases:
        by_path.setdefault(case.path, []).append(case)
    lines = [HEAD, f"<{opened('testsuites', {'name': TOOL, **_counts(cases)})}>"]
    for path, inside in by_path.items():
        lines.append(f"  <{opened('testsuite', {'name': path or TOOL, **_counts(inside)})}>")
        lines += [line for case in inside for line in case.lines]
        if inside is by_path[next(reversed(by_path))]:
            said = [*(problem(note, kind="note") for note in report.notes), summary(report)]
            lines.append(f"    <system-out>{text(' | '.join(said))}</system-out>")
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _counts(cases: list[Case]) -> dict[str, str]:
    outcomes = [case.outcome for case in cases]
    counted = {name: str(outcomes.count(outcome)) for name, outcome in COUNTED.items()}
    return {"tests": str(len(cases)), **counted}


def _finding(finding: Finding) -> Case:
    outcome = "skipped" if finding.severity == "info" else "failure"
    said = f"{where(finding.path, finding.start)} {finding.severity}: {finding.message}"
    seen = f"{said}{fix_word(finding)}" + (f" (see {finding.url})" if finding.url else "")
    name = f"{finding.code} {finding.rule}"
    return _told(finding.path, name, finding.start, outcome, finding.message, seen)


def _question(question: Question) -> Case:
    said = f"{where(question.path, question.start)} question: {question.question}"
    name = f"{question.code} {question.rule}"
    return _told(question.path, name, question.start, "skipped", question.question, said)


def _error(error: Diagnostic) -> Case:
    start = Position(error.line, 0, error.cell)
    return _told(error.path, error.code, start, "error", error.message, problem(error))


def _told(path: str, name: str, start: Position, outcome: str, message: str, seen: str) -> Case:
    place = f":{start.line}" if start.line and not start.cell else ""
    place = f":cell {start.cell}:{start.line}" if start.cell else place
    attributes = {"message": message, "type": "" if outcome == "skipped" else name}
    return Case(
        path,
        outcome,
        [
            f"    <{opened('testcase', _case(path, f'{name}{place}', start))}>",
            "      " + element(outcome, attributes, text(seen)),
            "    </testcase>",
        ],
    )


def _case(path: str, name: str, start: Position | None) -> dict[str, str]:
    line = str(start.line) if start and start.line and not start.cell else ""
    return {"classname": path or TOOL, "name": name, "file": path, "line": line}
