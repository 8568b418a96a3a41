"""``eval --llm``: how static review, a bare model and a model with the skill compare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from gradio_patterns.evaluation.evaluation import snippets
from gradio_patterns.evaluation.expected import Expectation, expectations, target_for, versions_of
from gradio_patterns.evaluation.scores import Evaluation, Score
from gradio_patterns.knowledge.catalog import find
from gradio_patterns.llm.ask import Answered
from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.run import Outcome, run
from gradio_patterns.llm.settings import Settings
from gradio_patterns.llm.variants import VARIANTS, Case, Faults, reviewed

NEAR = 1
"""A model may name a line that is off by so much."""


@dataclass
class Variant:
    """How one way of reviewing did. ``answered`` of ``cases`` were; only those are scored."""

    name: str
    scores: dict[str, Score] = field(default_factory=dict)
    cases: int = 0
    answered: int = 0
    usage: Usage = field(default_factory=Usage)
    seconds: float = 0.0
    """Spent waiting for answers, summed."""

    @property
    def total(self) -> Score:
        made = Score()
        for score in self.scores.values():
            made.hits += score.hits
            made.misses += score.misses
            made.false_alarms += score.false_alarms
        return made


@dataclass
class Comparison:
    """All variants, and why some cases were not asked."""

    variants: list[Variant]
    stopped: str = ""
    failures: int = 0
    at: str = ""


def compare(root: Path, only: frozenset[str], static: Evaluation, settings: Settings) -> Comparison:
    """Ask the model about every snippet in both ways; what was asked before is not asked again."""
    names = [
        (str(path.relative_to(root)), path.read_text(encoding="utf-8"))
        for path in snippets(root, only)
    ]
    cases = [
        Case(variant, name, version, text)
        for variant in VARIANTS
        for name, text in names
        for version in versions_of(text)
    ]
    outcome = run(cases, settings, reviewed)
    variants = [Variant("static", static.scores, static.snippets, static.snippets)]
    variants += [_arm(variant, cases, outcome) for variant in VARIANTS]
    at = datetime.now(timezone.utc).strftime("%Y-%m-%d")
    return Comparison(variants, outcome.stopped, len(outcome.failures), at)


def _arm(name: str, cases: list[Case], outcome: Outcome[Case, Answered[Faults]]) -> Variant:
    variant = Variant(name, cases=sum(case.variant == name for case in cases))
    for case, got in outcome.answers.values():
        if case.variant == name:
            variant.answered += 1
            variant.usage = variant.usage.plus(got.usage)
            variant.seconds += got.seconds
            said = {Expectation(f.line, f.rule) for f in got.answers.findings}
            score(variant.scores, case, said)
    return variant


def score(scores: dict[str, Score], case: Case, said: Iterable[Expectation]) -> None:
    """Count hits, misses and false alarms as the static evaluation does, lines taken loosely."""
    folder, name = case.name.replace("\\", "/").split("/")[-2:]
    own = None if folder == "apps" else folder.replace("_", "-")
    strict = name.startswith(("clean", "near"))
    wanted = expectations(case.text, target_for(case.version).version)
    if own is not None:
        wanted = {item for item in wanted if item.rule == own}
    left = set(wanted)
    for item in sorted(said):
        rule = find(item.rule)
        if rule is None or rule.stage == "removed":
            continue
        if own not in (None, rule.name) and not (strict and rule.severity != "info"):
            continue
        near = [w for w in left if w.rule == rule.name and abs(w.line - item.line) <= NEAR]
        counted = scores.setdefault(rule.name, Score())
        if near:
            left.remove(min(near, key=lambda w: abs(w.line - item.line)))
            counted.hits += 1
        else:
            counted.false_alarms += 1
    for item in left:
        scores.setdefault(item.rule, Score()).misses += 1
