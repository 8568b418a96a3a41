"""Which answers count: only those to a question that was asked, with code that stands there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gradio_patterns.findings.finding import Question
from gradio_patterns.llm.masking import MASK
from gradio_patterns.llm.prompts import Asked

if TYPE_CHECKING:
    # Needs the extra; what finds that missing must be importable without it.
    from gradio_patterns.llm.answers import Answer

UNASKED = "about something that was not asked"
TWICE = "a second answer to one question"
NOT_THERE = "quoted code that does not stand there"
NO_PROOF = "quoted nothing that proves anything"


@dataclass(frozen=True)
class Verdict:
    """An answer that was checked. ``quote`` is code as it stands in the file, never as told."""

    question: Question
    verdict: str
    line: int
    """As a report counts: in the file, or in the notebook's cell."""
    cell: int
    quote: str


@dataclass(frozen=True)
class Checked:
    """What is left of the answers about one file."""

    verdicts: tuple[Verdict, ...] = ()
    unsure: int = 0
    dropped: Counter[str] = field(default_factory=Counter)


def checked(asked: Asked, answers: Iterable[Answer]) -> Checked:
    """The answers that hold, one a question; the others are counted by what is wrong."""
    verdicts: list[Verdict] = []
    dropped: Counter[str] = Counter()
    unsure = 0
    seen: set[str] = set()
    for answer in answers:
        question = asked.questions.get(answer.id)
        if question is None or answer.rule not in (question.rule, question.code):
            dropped[UNASKED] += 1
        elif answer.id in seen:
            dropped[TWICE] += 1
        elif answer.verdict == "unsure":
            seen.add(answer.id)
            unsure += 1
        elif wrong := problem(asked, answer.line, answer.quote):
            dropped[wrong] += 1
        else:
            seen.add(answer.id)
            line, cell = _place(asked, answer.line)
            quote = asked.document.lines[answer.line - 1].strip()
            verdicts.append(Verdict(question, answer.verdict, line, cell, quote))
    return Checked(tuple(verdicts), unsure, dropped)


def problem(asked: Asked, line: int, quote: str) -> str:
    """What is wrong with a quote, or nothing."""
    wanted = [_squeezed(part) for part in quote.strip().splitlines()]
    if not wanted or len(wanted) > 10:
        return NO_PROOF
    lines = asked.document.lines
    if any(number not in asked.sent for number in range(line, line + len(wanted))):
        return NOT_THERE
    there = [_squeezed(lines[number - 1]) for number in range(line, line + len(wanted))]
    if not all(part in whole for part, whole in zip(wanted, there, strict=True)):
        return NOT_THERE
    text = wanted[0].replace(MASK, "")
    telling = len(re.findall(r"\w", text)) >= 3 or text == there[0]
    return "" if telling and re.search(r"\w", text) else NO_PROOF


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _place(asked: Asked, line: int) -> tuple[int, int]:
    for cell, before in reversed(asked.document.cells):
        if line > before:
            return line - before, cell
    return line, 0
