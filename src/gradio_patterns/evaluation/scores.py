"""How often rules were right over the regression set."""

from __future__ import annotations

from dataclasses import dataclass, field

from gradio_patterns.evaluation.expected import Expectation


@dataclass
class Score:
    """How often a rule was right over the regression set."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    @property
    def precision(self) -> float | None:
        said = self.hits + self.false_alarms
        return self.hits / said if said else None

    @property
    def recall(self) -> float | None:
        there = self.hits + self.misses
        return self.hits / there if there else None

    @property
    def counted(self) -> dict[str, object]:
        """As JSON reports tell it."""
        return {
            "hits": self.hits,
            "false_alarms": self.false_alarms,
            "misses": self.misses,
            "precision": self.precision,
            "recall": self.recall,
        }


@dataclass
class Evaluation:
    """Scores per rule, and every mismatch as one line."""

    scores: dict[str, Score] = field(default_factory=dict)
    mismatches: list[str] = field(default_factory=list)
    snippets: int = 0

    def score(self, rule: str) -> Score:
        return self.scores.setdefault(rule, Score())


def compare(
    evaluation: Evaluation, where: str, wanted: set[Expectation], found: set[Expectation]
) -> None:
    for item in sorted(wanted & found):
        evaluation.score(item.rule).hits += 1
    for item in sorted(wanted - found):
        evaluation.score(item.rule).misses += 1
        evaluation.mismatches.append(f"{where}:{item.line}: missed {item.rule}")
    for item in sorted(found - wanted):
        evaluation.score(item.rule).false_alarms += 1
        evaluation.mismatches.append(f"{where}:{item.line}: false alarm {item.rule}")
