"""What a review says, as an editor shows it."""

from __future__ import annotations

from lsprotocol import types

from gradio_patterns.editor import texts
from gradio_patterns.editor.checking import Checked
from gradio_patterns.editor.texts import Text
from gradio_patterns.findings.diagnostics import DIAGNOSTICS, SYNTAX, TOO_DEEP
from gradio_patterns.findings.finding import Diagnostic, Finding, Question
from gradio_patterns.knowledge.catalog import find

SOURCE = "gradio-patterns"
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
GONE = frozenset(
    {
        "concurrency-count-removed", "deprecated-api", "every-removed", "file-type-removed",
        "lazy-example-cache-removed", "removed-name", "removed-parameter", "theme-left-on-blocks",
        "update-method-removed",
    }
)  # fmt: skip
"""Rules about what Gradio no longer has or will not have for long."""
NEEDLESS = frozenset(
    {
        "needless-queue-call", "redundant-concurrency-limit", "time-limit-without-stream",
        "trigger-mode-needless", "unused-suppression",
    }
)  # fmt: skip
"""Rules whose place can be deleted without any loss."""


def of(checked: Checked, text: Text) -> list[types.Diagnostic]:
    """Findings, questions and what could not be done, in that order."""
    return [
        *(one_diagnostic(one, text) for one in checked.found),
        *(_problem(problem, text) for problem in checked.problems),
    ]


def one_diagnostic(found: Finding | Question, text: Text) -> types.Diagnostic:
    return _finding(found, text) if isinstance(found, Finding) else _question(found, text)


def _finding(finding: Finding, text: Text) -> types.Diagnostic:
    tags = [types.DiagnosticTag.Deprecated] if finding.rule in GONE else []
    tags += [types.DiagnosticTag.Unnecessary] if finding.rule in NEEDLESS else []
    return types.Diagnostic(
        range=texts.at_range(text, finding.start, finding.end),
        message=finding.message,
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        code_description=_page(finding.url),
        source=SOURCE,
        tags=tags or None,
    )


def _question(question: Question, text: Text) -> types.Diagnostic:
    rule = find(question.code)
    return types.Diagnostic(
        range=texts.at_range(text, question.start, question.end),
        message=question.question,
        severity=types.DiagnosticSeverity.Hint,
        code=question.code,
        code_description=_page(rule.url if rule else ""),
        source=SOURCE,
    )


def _problem(problem: Diagnostic, text: Text) -> types.Diagnostic:
    """A line where one is known; the editor's own Python support tells of broken syntax."""
    known = DIAGNOSTICS.get(problem.code)
    parsing = problem.code in (SYNTAX, TOO_DEEP)
    severity = types.DiagnosticSeverity.Warning
    if known is not None and known.exit == 2:
        severity = types.DiagnosticSeverity.Error
    elif parsing:
        severity = types.DiagnosticSeverity.Information
    number = max(0, problem.line - 1) if parsing else 0
    length = texts.units(text.line(number), text.encoding)
    return types.Diagnostic(
        range=types.Range(types.Position(number, 0), types.Position(number, length)),
        message=f"cannot be reviewed: {problem.message}" if parsing else _said(problem),
        severity=severity,
        code=problem.code,
        source=SOURCE,
    )


def _said(problem: Diagnostic) -> str:
    return f"{problem.path}: {problem.message}" if problem.path else problem.message


def _page(url: str) -> types.CodeDescription | None:
    return types.CodeDescription(href=url) if url else None
