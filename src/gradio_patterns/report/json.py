"""The report for programs: ``gradio-patterns/report-v1``. Fields are only ever added."""

from __future__ import annotations

import json

from gradio_patterns import __version__
from gradio_patterns.findings.finding import Diagnostic, Finding, Position, Question, Report, Target

FORMAT = "gradio-patterns/report-v1"


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report as one JSON object."""
    return json.dumps(document(report), indent=2, ensure_ascii=False) + "\n"


def document(report: Report) -> dict[str, object]:
    """The report as plain values."""
    made: dict[str, object] = {
        "format": FORMAT,
        "tool": {"name": "gradio-patterns", "version": __version__},
        "target": _target(report.target),
        "complete": report.complete,
        "files": {
            "reviewed": report.reviewed,
            "without_gradio": report.without_gradio,
            "failed": report.failed,
        },
        "findings": [_finding(finding) for finding in report.findings],
        "questions": [_question(question) for question in report.questions],
        "errors": [_error(error) for error in report.errors],
    }
    if report.targets:
        made["targets"] = {path: _target(aim) for path, aim in report.targets.items()}
    if report.cut:
        made["cut"] = report.cut
    if report.unasked:
        made["unasked"] = report.unasked
    if report.judgement is not None:
        made["judgement"] = report.judgement
    return made


def _target(target: Target) -> dict[str, str]:
    return {"gradio": target.text, "source": target.source}


def _position(position: Position) -> dict[str, int]:
    place = {"line": position.line, "column": position.column}
    return {**place, "cell": position.cell} if position.cell else place


def _finding(finding: Finding) -> dict[str, object]:
    fix = finding.fix
    made: dict[str, object] = {
        "code": finding.code,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "path": finding.path,
        "start": _position(finding.start),
        "end": _position(finding.end),
        "fix": None
        if fix is None
        else {
            "applicability": fix.applicability,
            "message": fix.message,
            "edits": [
                {
                    "start": _position(edit.start),
                    "end": _position(edit.end),
                    "content": edit.content,
                }
                for edit in finding.placed_edits
            ],
        },
        "url": finding.url,
        "fingerprint": finding.fingerprint,
    }
    return made if finding.kind == "static" else {**made, "kind": finding.kind}


def _question(question: Question) -> dict[str, object]:
    asked: dict[str, object] = {
        "rule": question.rule,
        "question": question.question,
        "path": question.path,
        "line": question.start.line,
    }
    return {**asked, "cell": question.start.cell} if question.start.cell else asked


def _error(error: Diagnostic) -> dict[str, object]:
    made: dict[str, object] = {"code": error.code, "path": error.path, "message": error.message}
    return {**made, "cell": error.cell} if error.cell else made
