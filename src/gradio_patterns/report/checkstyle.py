"""Checkstyle's XML, which Jenkins and many review bots read: one file element for each path."""

from __future__ import annotations

from gradio_patterns import __version__
from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.findings.finding import Position, Report
from gradio_patterns.report.markup import HEAD, element, opened


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report as one XML document."""
    by_path: dict[str, list[str]] = {}

    def add(path: str, start: Position, severity: str, source: str, message: str) -> None:
        by_path.setdefault(path, []).append(_error(start, severity, source, message))

    for finding in report.findings:
        source = f"gradio-patterns.{finding.category}.{finding.code}.{finding.rule}"
        said = f"{finding.code} {finding.rule}: {finding.message}"
        if finding.kind != "static":
            said += f" [kind: {finding.kind}]"
        add(finding.path, finding.start, finding.severity, source, said)
    for question in report.questions:
        source = f"gradio-patterns.question.{question.code}.{question.rule}"
        said = f"{question.code} {question.rule}: {question.question}"
        add(question.path, question.start, "info", source, said)
    for kind, diagnostics in (("error", report.errors), ("info", report.notes)):
        for problem in diagnostics:
            known = DIAGNOSTICS.get(problem.code)
            name = f"{problem.code}.{known.name}" if known else problem.code
            start = Position(problem.line, 0, problem.cell)
            said = f"{problem.code}: {problem.message}"
            add(problem.path or ".", start, kind, f"gradio-patterns.tool.{name}", said)
    lines = [HEAD, f"<{opened('checkstyle', {'version': __version__})}>"]
    for path, errors in by_path.items():
        lines += [f"  <{opened('file', {'name': path})}>", *errors, "  </file>"]
    return "\n".join([*lines, "</checkstyle>"]) + "\n"


def _error(start: Position, severity: str, source: str, message: str) -> str:
    """Lines of a notebook's cell are no lines of its file: there they stand in the message."""
    place: dict[str, str] = {}
    if start.cell:
        message = f"cell {start.cell}, line {start.line}: {message}"
    elif start.line:
        place = {"line": str(start.line), "column": str(start.column) if start.column else ""}
    shown = {**place, "severity": severity, "message": message, "source": source}
    return f"    {element('error', shown)}"
