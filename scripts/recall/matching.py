"""Which finding answers which label."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from gradio_patterns.knowledge.catalog import load_index
from recall.corpus import Corpus, Judged, Label, Spot
from recall.reviewing import Reviewed, Said

NEAR = 2
"""Lines by which a finding may stand beside a label's statement."""
FOUND, ASKED, MISSED = "found", "asked", "missed"


class Answer(NamedTuple):
    """What became of a label. ``unasked``: a review without options shows it."""

    label: Label
    outcome: str
    unasked: bool = False


class Matched(NamedTuple):
    """One file: every label's outcome, and findings at warning or above by what they are."""

    reviewed: Reviewed
    answers: list[Answer]
    true: list[Said]
    false: list[tuple[Said, Judged]]
    open: list[Said]
    """Findings that answer no label and that nobody has judged."""
    alarms: list[tuple[Said, Spot]]
    """Findings at warning or above on places that a reader called right."""


def match(reviewed: Reviewed, corpus: Corpus) -> Matched:
    """Hold what was said of a file to what was read in it."""
    file = reviewed.file
    here = (file.package, file.path)
    labels = [label for label in corpus.labels if (label.package, label.path) == here]
    judged = [one for one in corpus.judged if (one.package, one.path) == here]
    answers = [_answer(label, reviewed, corpus.kinds) for label in labels]
    true: list[Said] = []
    false: list[tuple[Said, Judged]] = []
    left: list[Said] = []
    for one in reviewed.findings:
        if one.severity == "info":
            continue
        verdict = next((j for j in judged if (j.line, j.rule) == (one.line, one.rule)), None)
        if any(answers_label(one, label, reviewed.statements, corpus.kinds) for label in labels):
            true.append(one)
        elif verdict is not None:
            false.append((one, verdict))
        else:
            left.append(one)
    spots = [spot for spot in corpus.clean if (spot.package, spot.path) == here]
    alarms = [
        (one, spot)
        for one in (*(said for said, _ in false), *left)
        for spot in spots
        if one.rule in (spot.kind, *corpus.kinds.get(spot.kind, ()))
        and near(one.line, spot.line, reviewed.statements)
    ]
    return Matched(reviewed, answers, true, false, left, alarms)


def _answer(label: Label, reviewed: Reviewed, kinds: dict[str, list[str]]) -> Answer:
    def fit(said: list[Said]) -> list[Said]:
        return [one for one in said if answers_label(one, label, reviewed.statements, kinds)]

    found = fit(reviewed.findings)
    outcome = FOUND if found else ASKED if fit(reviewed.questions) else MISSED
    unasked = any(one.severity != "info" and one.rule in _defaults() for one in found)
    return Answer(label, outcome, unasked)


@cache
def _defaults() -> frozenset[str]:
    return frozenset(rule.name for rule in load_index() if rule.default)


def answers_label(
    said: Said, label: Label, spans: Sequence[tuple[int, int]], kinds: dict[str, list[str]]
) -> bool:
    """Whether a rule that fits the label speaks of one of its places."""
    fitting = said.rule == label.rule or said.rule in kinds.get(label.kind, ())
    return fitting and any(near(said.line, line, spans) for line in label.lines)


def near(line: int, wanted: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a line is in, or a few lines beside, the statement that holds the wanted one."""
    around = [span for span in spans if span[0] <= wanted <= span[1]]
    first, last = min(around, key=lambda span: span[1] - span[0], default=(wanted, wanted))
    return first <= line <= last or abs(line - wanted) <= NEAR
