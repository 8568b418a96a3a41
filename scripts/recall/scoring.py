"""How much of what people found the review finds, and how much of what it says is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from recall.corpus import HALVES, LATER, Label
from recall.matching import ASKED, FOUND, Answer, Matched

SEEN = ("static", "partly", "reader")
ALL = "all"


class Score(NamedTuple):
    """A group of labels: how many there are, are found, and are at least asked about."""

    labels: int
    found: int
    asked: int

    @property
    def missed(self) -> int:
        return self.labels - self.found - self.asked

    @property
    def recall(self) -> float:
        return (self.found + self.asked) / self.labels if self.labels else 1.0


class Precision(NamedTuple):
    """Findings at warning or above. What nobody has judged is no evidence for a rule."""

    true: int
    false: int
    unjudged: int

    @property
    def share(self) -> float:
        """Of all, so that a new alarm counts as false until somebody has read it."""
        every = sum(self)
        return self.true / every if every else 1.0


class Half(NamedTuple):
    """The scores of one half."""

    files: int
    kinds: dict[str, Score]
    seen: dict[str, Score]
    precision: Precision
    questions: int
    unasked: int
    """Labels that a review without any option shows."""
    later: int
    """Labels that were made only after a finding named the place."""


def tally(answers: Iterable[Answer], group: Callable[[Label], str]) -> dict[str, Score]:
    """Scores by group, in the order of their names."""
    counts: dict[str, Counter[str]] = {}
    for answer in answers:
        counts.setdefault(group(answer.label), Counter())[answer.outcome] += 1
    return {
        name: Score(sum(count.values()), count[FOUND], count[ASKED])
        for name, count in sorted(counts.items())
    }


def halves(matched: list[Matched], *, later: bool = False) -> dict[str, Half]:
    """Both halves; ``later`` counts what was labelled only after a finding, too."""
    return {
        name: half([one for one in matched if one.reviewed.file.half == name], later=later)
        for name in HALVES
    }


def half(matched: list[Matched], *, later: bool = False) -> Half:
    """The scores of some files."""
    every = [answer for one in matched for answer in one.answers]
    counted = [answer for answer in every if later or answer.label.by != LATER]
    seen = tally(counted, lambda label: label.seen)
    return Half(
        len(matched),
        tally(counted, lambda label: label.kind),
        {
            **{name: seen.get(name, Score(0, 0, 0)) for name in SEEN},
            ALL: tally(counted, lambda label: ALL).get(ALL, Score(0, 0, 0)),
        },
        Precision(
            sum(len(one.true) for one in matched),
            sum(len(one.false) for one in matched),
            sum(len(one.open) for one in matched),
        ),
        sum(len(one.reviewed.questions) for one in matched),
        sum(answer.unasked for answer in counted),
        sum(answer.label.by == LATER for answer in every),
    )


def false_by_kind(matched: list[Matched], kinds: dict[str, list[str]]) -> Counter[str]:
    """Findings judged false, under the first kind that their rule fits."""
    rules = {rule: kind for kind, fitting in reversed(kinds.items()) for rule in fitting}
    return Counter(rules.get(said.rule, "other") for one in matched for said, _ in one.false)
