"""From a text that is open to what a review says of it; what goes wrong becomes a diagnostic."""

from __future__ import annotations

import os
from collections.abc import Sequence

from gradio_patterns.editor import project
from gradio_patterns.engine.questions import worst
from gradio_patterns.findings.diagnostics import UNREADABLE, Refused, internal
from gradio_patterns.findings.finding import Diagnostic, Finding, Question
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source
from gradio_patterns.support.dataclass import dataclass, replace
from gradio_patterns.support.wording import reaches_gradio

LONGEST = 200_000
"""Characters; reviewing more may take many seconds, and a review cannot be called off."""
_MARK, _HARMLESS = "\ufeff", "\f"
"""What some files start with, and what Python takes at the start of a line, as long."""


@dataclass(frozen=True)
class Checked:
    """What a review said of a text."""

    text: str
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Diagnostic, ...] = ()

    @property
    def found(self) -> tuple[Finding | Question, ...]:
        """Findings, then questions."""
        return (*self.findings, *self.questions)

    def of_cell(self, number: int) -> Checked:
        """What is said of one cell of a notebook; what is of no cell is said at the first."""
        return Checked(
            self.text,
            tuple(found for found in self.findings if found.start.cell == number),
            tuple(found for found in self.questions if found.start.cell == number),
            tuple(problem for problem in self.problems if (problem.cell or 1) == number),
        )


def check(path: str, text: str, folders: Sequence[str]) -> Checked:
    """Review what stands in the editor; the file itself is not read."""
    try:
        source = source_of(path, text)
        if source is None or project.left_out(path, folders):
            return Checked(text)
        if isinstance(source, Diagnostic):
            return _failed(text, path, source)
        settled = project.settle(source, folders)
        judged = project.judge(settled, source)
    except Refused as refused:
        return _failed(text, path, refused.diagnostic)
    except Exception as error:  # a fault of ours costs one answer, never the server
        return _failed(text, path, internal(path, error))
    own = () if judged.error is None else (judged.error,)
    limit = settled.config.max_findings
    findings = judged.findings if limit is None else judged.findings[:limit]
    asked, _ = worst(judged.questions, settled.config.max_questions)
    questions = tuple(asked)
    said = _failed(text, path, *judged.errors, *own)
    return replace(said, findings=findings, questions=questions)


def _failed(text: str, path: str, *problems: Diagnostic) -> Checked:
    """What could not be done, with the paths of other files as they are seen from this one."""
    seen = (
        replace(problem, path="" if problem.path == path else _seen(problem.path, path))
        for problem in problems
    )
    return Checked(text, problems=tuple(seen))


def _seen(other: str, path: str) -> str:
    try:
        return os.path.relpath(other, os.path.dirname(path)).replace(os.sep, "/") if other else ""
    except ValueError:
        return other


def source_of(path: str, text: str) -> Source | Diagnostic | None:
    """The text as a review reads it; None where nothing of Gradio is in it.

    An editor shows characters, whatever bytes and whatever coding line the file has.
    """
    if "gradio" not in text:
        return None
    if len(text) > LONGEST:
        message = f"not reviewed while it is open: it has more than {LONGEST:,} characters"
        return Diagnostic(UNREADABLE, message, path)
    if path.endswith(".ipynb"):
        return sources.from_bytes(text.encode("utf-8", "surrogatepass"), path)
    if not reaches_gradio(text):
        return None
    return Source(path, text.encode("utf-8", "surrogatepass"), harmless(text))


def harmless(text: str) -> str:
    """The text without the mark that Python refuses at the start of one, as long as before."""
    return _HARMLESS + text[1:] if text.startswith(_MARK) else text


def restored(text: str, before: str) -> str:
    """The opposite of ``harmless`` for a text that was changed since."""
    if before.startswith(_MARK) and text.startswith(_HARMLESS):
        return _MARK + text[1:]
    return text
