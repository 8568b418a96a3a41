"""Which questions a reader is asked: of each file those with the most harm at stake, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from gradio_patterns.findings.finding import SEVERITIES, Question
from gradio_patterns.knowledge.catalog import load_index

_SURE = ("low", "medium", "high")


def worst(questions: Iterable[Question], limit: int | None) -> tuple[list[Question], int]:
    """At most ``limit`` questions of each file, and how many are left out.

    What would harm most is asked first; of equal harm, each rule asks once before one asks twice.
    """
    by_path: dict[str, list[Question]] = {}
    for question in questions:
        by_path.setdefault(question.path, []).append(question)
    kept: list[Question] = []
    left = 0
    for asked in by_path.values():
        ordered = _ordered(asked)
        kept += ordered[:limit]
        left += len(ordered) - len(ordered[:limit])
    return kept, left


def _ordered(questions: list[Question]) -> list[Question]:
    """The questions of one file by harm."""
    times: Counter[str] = Counter()
    ranked = []
    for question in sorted(questions, key=lambda one: (one.start, one.code)):
        harm, sure = _weights().get(question.code, (0, 0))
        ranked.append((-harm, times[question.code], -sure, question.start, question))
        times[question.code] += 1
    return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:-1])]


@cache
def _weights() -> dict[str, tuple[int, int]]:
    """By code: the harm of a rule, and how often its place is well chosen."""
    return {
        rule.code: (SEVERITIES.index(rule.severity), _SURE.index(rule.confidence))
        for rule in load_index()
    }
