"""One source to its findings: the engine, the suppressions, the baseline, the fixes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import CANNOT_WRITE, FIX_DROPPED, SYNTAX, TOO_DEEP
from gradio_patterns.findings.finding import (
    SEVERITIES,
    Diagnostic,
    Finding,
    PlacedEdit,
    Question,
    Rewrite,
    Target,
)
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.reading.source import Source
from gradio_patterns.settings.config import Config
from gradio_patterns.support.dataclass import dataclass, field, replace

if TYPE_CHECKING:
    from gradio_patterns.app import App
    from gradio_patterns.engine.imported_handlers import Elsewhere
    from gradio_patterns.engine.review import Reviewed
    from gradio_patterns.fixing.fixes import Fixed

MARKER = b"gradio-patterns:"
"""Without it a text holds no comment that silences anything."""

_PYTHON_2 = (
    r"(?m)^[ \t]*(?:print[ \t]+[^\s(=.\[]|exec[ \t]+[\"'\w]|raise[ \t]+[\w.]+[ \t]*,"
    r"|except[ \t]+[\w.]+[ \t]*,[ \t]*\w+[ \t]*:)"
)


@dataclass(frozen=True)
class Judged:
    """What one file gave; ``error`` is why it could not be reviewed."""

    path: str
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    errors: tuple[Diagnostic, ...] = ()
    notes: tuple[Diagnostic, ...] = ()
    error: Diagnostic | None = None
    texts: dict[str, str] = field(default_factory=dict)
    asked: tuple[tuple[str, ...], ...] = ()
    """What the checks asked of the files around this one."""
    used: tuple[tuple[str, int], ...] = ()
    """Path and line of comments in other modules that silenced what this file's wiring shows."""
    rewrite: Rewrite | None = None
    unfixed: Judged | None = None


@dataclass(frozen=True)
class Judge:
    """How the texts of one file are judged."""

    source: Source
    target: Target
    rules: tuple[RuleInfo, ...]
    config: Config
    path_from_root: str
    known: dict[str, str]
    unused: bool
    touches: Callable[[str, Finding], bool] | None
    full: str = ""
    """The file's own path, where changed lines are asked for."""
    look: Callable[[App], None] | None = None

    def __call__(self, source: Source) -> Judged:
        """Raises what ``ast.parse`` raises."""
        from gradio_patterns.engine.review import review_source

        text, path = source.text, source.path
        look = () if self.look is None else (self.look,)
        reviewed = review_source(text, path, self.target, self.rules, *look)
        findings, questions = reviewed.findings, reviewed.questions
        if MARKER in text.encode("utf-8", "surrogatepass").lower():
            findings, questions = self._silenced(text, path, reviewed)
        every = [finding for finding in findings if self._severe(finding)]
        every.sort(key=lambda finding: (finding.start, finding.code, finding.message))
        every = [_in_notebook(finding, source) for finding in every]
        every = baseline.with_fingerprints(every, self.path_from_root)
        if self.touches is not None:
            every = [finding for finding in every if self.touches(self.full or path, finding)]
        used: set[tuple[str, int]] = set()
        for other in reviewed.elsewhere:
            more, asked = self._elsewhere(other, used)
            every += more
            questions = [*questions, *asked]
        every = [self._against_baseline(finding) for finding in every]
        kept = tuple(finding for finding in every if finding.suppressed is None)
        return Judged(
            path,
            kept,
            tuple(_question_in_notebook(question, source) for question in questions),
            tuple(finding for finding in every if finding.suppressed is not None),
            (*reviewed.errors, *(source.notebook.problems if source.notebook else ())),
            texts=self._texts(source, reviewed, kept, questions),
            asked=reviewed.asked,
            used=tuple(sorted(used)),
        )

    def _texts(
        self,
        source: Source,
        reviewed: Reviewed,
        kept: Sequence[Finding],
        questions: Sequence[Question],
    ) -> dict[str, str]:
        """The texts of what was found, those of other modules included."""
        if not kept and not questions:
            return {}
        return texts(source) | {other.path: other.text for other in reviewed.elsewhere}

    def _elsewhere(
        self, other: Elsewhere, used: set[tuple[str, int]]
    ) -> tuple[list[Finding], list[Question]]:
        """What is left of findings in another module: its own comments silence them."""
        from gradio_patterns.filters import suppressions
        from gradio_patterns.filters.comments import read as read_comments

        findings, questions = other.findings, other.questions
        if MARKER in other.text.encode("utf-8", "surrogatepass").lower():
            comments = read_comments(other.text)
            silencing: set[tuple[int, str]] = set()
            findings, _ = suppressions.silence(comments, findings, silencing)
            questions, _ = suppressions.silence(comments, questions, silencing)
            used |= {(other.path, line) for line, _ in silencing}
        every = [finding for finding in findings if self._severe(finding)]
        beside = os.path.relpath(other.path, os.path.dirname(self.source.path) or ".")
        root_path = os.path.join(os.path.dirname(self.path_from_root), beside)
        every = baseline.with_fingerprints(every, os.path.normpath(root_path).replace(os.sep, "/"))
        if self.touches is not None:
            every = [finding for finding in every if self.touches(other.full, finding)]
        return every, list(questions)

    def _silenced(
        self, text: str, path: str, reviewed: Reviewed
    ) -> tuple[list[Finding], list[Question]]:
        """All findings, those that comments silence marked, and the questions left to ask."""
        from gradio_patterns.filters import suppressions
        from gradio_patterns.filters.comments import read as read_comments
        from gradio_patterns.target.specifiers import contains

        comments = read_comments(text)
        used: set[tuple[int, str]] = set()
        findings, silenced = suppressions.silence(comments, reviewed.findings, used)
        questions, _ = suppressions.silence(comments, reviewed.questions, used)
        if comments and self.unused:
            version = self.target.version
            ran = {r.code for r in self.rules if r.has_check and contains(r.gradio, version)}
            findings += suppressions.unused(text, path, comments, used, lambda r: r.code in ran)
        findings += (suppressions.with_reason(finding, why) for finding, why in silenced)
        return findings, questions

    def _severe(self, finding: Finding) -> bool:
        if self.config.min_severity is None:
            return finding.severity != "info" or self._by_name(finding)
        floor = SEVERITIES.index(self.config.min_severity)
        return SEVERITIES.index(finding.severity) >= floor

    def _by_name(self, finding: Finding) -> bool:
        """Without a severity asked for, an info rule that runs was selected by its name."""
        rule = next((rule for rule in self.rules if rule.code == finding.code), None)
        return rule is not None and rule.severity == "info"

    def _against_baseline(self, finding: Finding) -> Finding:
        if finding.suppressed is None and finding.fingerprint in self.known:
            return replace(finding, suppressed=baseline.REASON)
        return finding


def judge_source(
    source: Source,
    target: Target,
    rules: tuple[RuleInfo, ...],
    config: Config,
    *,
    path_from_root: str,
    known: dict[str, str],
    unused: bool = True,
    touches: Callable[[str, Finding], bool] | None = None,
    full: str = "",
    fix: bool = False,
    ignores: str | None = None,
    look: Callable[[App], None] | None = None,
) -> Judged:
    """Review one source; with ``fix`` or ``ignores`` compute what fixes or comments make of it."""
    judge = Judge(source, target, rules, config, path_from_root, known, unused, touches, full, look)
    try:
        judged = judge(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        problems = source.notebook.problems if source.notebook else ()
        return Judged(source.path, errors=problems, error=not_parsed(source, error))
    if ignores is not None:
        return _with_ignores(source, judged, judge, ignores)
    return _fixed(source, judged, judge) if fix else judged


def not_parsed(source: Source, error: Exception) -> Diagnostic:
    """The diagnostic for a text that could not be parsed, with what may be behind it."""
    if isinstance(error, (RecursionError, MemoryError)):
        message = "nested too deep for the parser of this Python"
        return Diagnostic(TOO_DEEP, message, source.path)
    line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
    said = error.msg if isinstance(error, SyntaxError) else str(error)
    if "too many nested" in said or "too many levels" in said:
        return Diagnostic(TOO_DEEP, f"line {line}: {said}", source.path, line)
    where = f"line {line}: " if line else ""
    hint = _hint(source.text, said, line)
    return Diagnostic(SYNTAX, f"{where}{said}{hint}", source.path, line)


def _hint(text: str, said: str, line: int) -> str:
    if "Missing parentheses in call to" in said or re.search(_PYTHON_2, text):
        return " (this looks like Python 2)"
    here = "\n".join(text.split("\n")[max(0, line - 1) : line])
    newer = (
        ((3, 11), "except*" in here or re.search(r"\[[^\]]*\*\w", here)),
        ((3, 12), "f-string" in said or re.match(r"\s*(type \w+.*=|(def|class) \w+\[)", here)),
        ((3, 14), re.search(r"\bt[\"']", here) or re.match(r"\s*except [\w.]+(, [\w.]+)+:", here)),
    )
    for version, sign in newer:
        if sign and sys.version_info < version:
            needed, running = (".".join(map(str, v)) for v in (version, sys.version_info[:2]))
            return f" (may need Python {needed} or newer; this is {running})"
    return ""


def texts(source: Source) -> dict[str, str]:
    """The text, or those of a notebook's cells, as reports ask for them."""
    if source.notebook is None:
        return {source.path: source.text}
    return {f"{source.path}#{cell.number}": cell.text for cell in source.notebook.cells}


def _in_notebook(finding: Finding, source: Source) -> Finding:
    if source.notebook is None:
        return finding
    start, end = source.notebook.span(finding.start, finding.end)
    placed = tuple(
        PlacedEdit(*source.notebook.span(edit.start, edit.end), edit.content)
        for edit in finding.placed_edits
    )
    return replace(finding, start=start, end=end, placed_edits=placed)


def _question_in_notebook(question: Question, source: Source) -> Question:
    if source.notebook is None:
        return question
    start, end = source.notebook.span(question.start, question.end)
    return replace(question, start=start, end=end)


def _fixed(source: Source, judged: Judged, judge: Judge) -> Judged:
    from gradio_patterns.fixing import fixes

    def findings(text: str) -> Sequence[Finding]:
        # Positions in a notebook's cells shift with each round; fixes need the bytes only.
        return judge(replace(source, text=text, notebook=None)).findings

    once = judge.touches is not None
    fixed = fixes.fix_text(source.text, findings, unsafe=judge.config.unsafe_fixes, once=once)
    notes = tuple(_dropped(finding) for finding in fixed.dropped)
    return _rewritten(source, replace(judged, notes=(*judged.notes, *notes)), judge, fixed)


def _with_ignores(source: Source, judged: Judged, judge: Judge, reason: str) -> Judged:
    """With comments that silence every finding of the file."""
    from gradio_patterns.filters import adding

    try:
        found = judge(replace(source, notebook=None)).findings
        fixed = adding.silenced(source.text, found, reason)
    except ValueError as error:
        problem = Diagnostic(CANNOT_WRITE, f"no comments were written: {error}", source.path)
        return replace(judged, errors=(*judged.errors, problem))
    return _rewritten(source, judged, judge, fixed)


def _rewritten(source: Source, judged: Judged, judge: Judge, fixed: Fixed) -> Judged:
    """What the file gives when its text is as it was made."""
    if not fixed.rounds:
        return judged
    try:
        data, after, shown = _rebuilt(source, fixed)
    except (UnicodeError, ValueError) as error:
        problem = Diagnostic(CANNOT_WRITE, f"cannot be fixed: {error}", source.path)
        return replace(judged, errors=(*judged.errors, problem))
    final = judge(after)
    rewrite = Rewrite(source.path, shown[0], shown[1], fixed.applied, data, rules=fixed.rules)
    return replace(final, notes=judged.notes, rewrite=rewrite, unfixed=judged)


def _dropped(finding: Finding) -> Diagnostic:
    message = f"the fix for {finding.rule} was not applied: it would not have helped here"
    return Diagnostic(FIX_DROPPED, message, finding.path, finding.start.line)


def _rebuilt(source: Source, fixed: Fixed) -> tuple[bytes, Source, tuple[str, str]]:
    """The fixed file's bytes, read again as a check, and both texts as people see them."""
    from gradio_patterns.fixing import notebook_fixes
    from gradio_patterns.reading import sources

    if source.notebook is not None:
        data, shown = notebook_fixes.rebuilt(source, fixed)
    else:
        if source.encoded(source.text) != source.data:
            raise ValueError(f"its {source.encoding} bytes cannot be written back unchanged")
        data, shown = source.encoded(fixed.text), (source.text, fixed.text)
    after = sources.from_bytes(data, source.path)
    if after is None:
        after = replace(source, data=data, text=fixed.text)
    if not isinstance(after, Source) or after.text != fixed.text:
        raise ValueError("the fixed file would not read back as it was fixed")
    return data, after, shown
