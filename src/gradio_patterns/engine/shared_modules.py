"""What can be said only when all files were reviewed: modules that several of them wire."""

from __future__ import annotations

from gradio_patterns.engine.onefile import Judged
from gradio_patterns.engine.run import Tally
from gradio_patterns.findings.diagnostics import UNUSED_SUPPRESSION
from gradio_patterns.findings.finding import SEVERITIES, Finding, Question
from gradio_patterns.support.dataclass import replace

Said = set[tuple[str, object, str]]


def settle(tally: Tally) -> None:
    """Say once what several files show of a module, and count what fails the review."""
    used = {(path, line) for judged in tally.judged for path, line in judged.used}
    said: Said = set()
    for judged in tally.judged:
        every: list[Finding | Question] = [*judged.findings, *judged.questions]
        said |= {(one.path, one.start, one.code) for one in every if one.path == judged.path}
    tally.judged[:] = [_settled(judged, used, said) for judged in tally.judged]
    tally.failing = 0
    for judged in tally.judged:
        floor = tally.floors.get(judged.path)
        if floor is not None:
            severities = (SEVERITIES.index(finding.severity) for finding in judged.findings)
            tally.failing += sum(severity >= floor for severity in severities)


def _settled(judged: Judged, used: set[tuple[str, int]], said: Said) -> Judged:
    findings = [f for f in judged.findings if not _needless(f, used) and _new(judged, f, said)]
    questions = [question for question in judged.questions if _new(judged, question, said)]
    if len(findings) == len(judged.findings) and len(questions) == len(judged.questions):
        return judged
    return replace(judged, findings=tuple(findings), questions=tuple(questions))


def _needless(finding: Finding, used: set[tuple[str, int]]) -> bool:
    """A comment that seems to silence nothing, but does where another file wires its function."""
    return finding.code == UNUSED_SUPPRESSION and (finding.path, finding.start.line) in used


def _new(judged: Judged, found: Finding | Question, said: Said) -> bool:
    if found.path == judged.path or "#" in found.path:
        return True
    key = (found.path, found.start, found.code)
    new = key not in said
    said.add(key)
    return new
