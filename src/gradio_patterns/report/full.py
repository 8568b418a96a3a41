"""Findings with their code, their fix as a diff, and where to read more."""

from __future__ import annotations

from gradio_patterns.findings.finding import Finding, Report
from gradio_patterns.report.common import (
    fix_word,
    one_line,
    painted,
    problem,
    summary,
    where,
)
from gradio_patterns.report.frames import code_frame, fix_diff


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report for people at a terminal."""
    blocks = [_finding(report, finding, color) for finding in report.findings]
    for question in report.questions:
        head = f"{painted('question', 'info', color)} {question.code} {question.rule}:"
        place = painted(one_line(where(question.path, question.start)), "bold", color)
        lines = [f"{place} {head} {one_line(question.question)}"]
        blocks.append("\n".join([*lines, *_indented(code_frame(report, question, color))]))
    problems = [problem(error, color) for error in report.errors]
    problems += [problem(note, color, "note") for note in report.notes]
    if problems:
        blocks.append("\n".join(problems))
    blocks.append(painted(summary(report), "bold", color))
    return "\n\n".join(blocks) + "\n"


def _finding(report: Report, finding: Finding, color: bool) -> str:
    place = painted(one_line(where(finding.path, finding.start)), "bold", color)
    severity = painted(finding.severity, finding.severity, color)
    head = f"{place} {severity} {finding.code} {finding.rule}: {one_line(finding.message)}"
    lines = [f"{head}{fix_word(finding)}"]
    lines += _indented(code_frame(report, finding, color))
    lines += _indented(fix_diff(report, finding, color))
    if finding.url:
        lines += _indented([painted(f"see {finding.url}", "dim", color)])
    return "\n".join(lines)


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
