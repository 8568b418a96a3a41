"""One line a finding, then one line of summary."""

from __future__ import annotations

from gradio_patterns.findings.finding import Report
from gradio_patterns.report.common import (
    fix_word,
    one_line,
    painted,
    problem,
    summary,
    where,
)


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report for logs and programs that read lines."""
    lines: list[str] = []
    for finding in report.findings:
        severity = painted(finding.severity, finding.severity, color)
        lines.append(
            f"{one_line(where(finding.path, finding.start))} {severity} {finding.code}"
            f" {finding.rule}: {one_line(finding.message)}{fix_word(finding)}"
        )
        if show_fixes and finding.fix is not None:
            from gradio_patterns.report.frames import fix_diff

            lines += fix_diff(report, finding, color)
    for question in report.questions:
        lines.append(
            f"{one_line(where(question.path, question.start))} question {question.code}"
            f" {question.rule}: {one_line(question.question)}"
        )
    lines += [problem(error, color) for error in report.errors]
    lines += [problem(note, color, "note") for note in report.notes]
    lines.append(summary(report))
    return "\n".join(lines) + "\n"
