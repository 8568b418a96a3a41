"""Workflow commands that GitHub Actions shows beside the changed lines."""

from __future__ import annotations

from gradio_patterns.findings.finding import Finding, Report
from gradio_patterns.report.common import in_cell, summary, titled

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """One command a finding; the summary is an ordinary line."""
    lines = [_finding(finding) for finding in report.findings]
    for question in report.questions:
        place = {"file": question.path}
        if not question.start.cell:
            place["line"] = str(question.start.line)
        title = f"{question.code} {question.rule}"
        lines.append(_command("notice", {**place, "title": title}, question.question))
    for kind, diagnostics in (("error", report.errors), ("notice", report.notes)):
        for diagnostic in diagnostics:
            place = {"file": diagnostic.path, "title": titled(diagnostic.code)}
            if diagnostic.line and not diagnostic.cell:
                place["line"] = str(diagnostic.line)
            lines.append(_command(kind, place, diagnostic.message))
    lines.append(summary(report))
    return "\n".join(lines) + "\n"


def _finding(finding: Finding) -> str:
    place = {"file": finding.path}
    message = in_cell(finding.start) + finding.message
    if not finding.start.cell:
        place |= {"line": str(finding.start.line), "endLine": str(finding.end.line)}
        if finding.start.line == finding.end.line:
            last = max(finding.start.column, finding.end.column - 1)
            place |= {"col": str(finding.start.column), "endColumn": str(last)}
    place["title"] = f"{finding.code} {finding.rule}"
    if finding.kind != "static":
        message += f" [kind: {finding.kind}]"
    return _command(COMMANDS[finding.severity], place, message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    pairs = ",".join(f"{key}={_property(text)}" for key, text in properties.items() if text)
    return f"::{name}{' ' if pairs else ''}{pairs}::{_data(message)}"


def _data(text: str) -> str:
    text = "".join(c if c.isprintable() or c in "\r\n" else " " for c in text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
