"""A report to paste into a comment or a job summary."""

from __future__ import annotations

from gradio_patterns.findings.finding import Report
from gradio_patterns.report.common import fix_word, one_line, problem, summary, where

MARKS = "\\`*_[]<>|~"


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """Findings as a table, questions as a list to answer."""
    parts = ["## Gradio review", escaped(summary(report))]
    if report.findings:
        rows = ["| Where | Severity | Rule | What |", "|---|---|---|---|"]
        for finding in report.findings:
            name = f"{finding.code} {finding.rule}"
            rule = f"[{name}]({finding.url})" if finding.url else name
            what = escaped(finding.message) + escaped(fix_word(finding))
            place = code(where(finding.path, finding.start))
            rows.append(f"| {place} | {finding.severity} | {rule} | {what} |")
        parts.append("\n".join(rows))
    if report.questions:
        items = [
            f"- [ ] {code(where(question.path, question.start))} {question.rule}:"
            f" {escaped(question.question)}"
            for question in report.questions
        ]
        parts.append("### To answer\n\n" + "\n".join(items))
    problems = [*(problem(e) for e in report.errors)]
    problems += [problem(note, kind="note") for note in report.notes]
    if problems:
        parts.append("### Not reviewed, or worth knowing\n\n" + _list(problems))
    return "\n\n".join(parts) + "\n"


def _list(lines: list[str]) -> str:
    return "\n".join(f"- {escaped(line)}" for line in lines)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in MARKS else c for c in one_line(text))


def code(text: str) -> str:
    """Text in code style, safe in a table."""
    text = one_line(text).replace("|", "\\|")
    ticks = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{ticks}{space}{text}{space}{ticks}"
