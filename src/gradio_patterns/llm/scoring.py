"""``eval --llm``: how static review, a bare model and a model with the skill compare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from gradio_patterns.evaluation.evaluation import (
    Evaluation,
    Expectation,
    Score,
    expectations,
    snippets,
    target_for,
    versions_of,
)
from gradio_patterns.knowledge.catalog import find
from gradio_patterns.llm.ask import Answered
from gradio_patterns.llm.costs import Usage, dollars
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


def document(made: Comparison, settings: Settings) -> dict[str, object]:
    """The comparison for programs."""
    return {
        "model": settings.model,
        "date": made.at,
        "complete": not made.stopped and not made.failures,
        "stopped": made.stopped,
        "variants": {variant.name: _document(variant, settings) for variant in made.variants},
    }


def _document(variant: Variant, settings: Settings) -> dict[str, object]:
    rules = {name: _row(score) for name, score in sorted(variant.scores.items())}
    made: dict[str, object] = {
        **_row(variant.total),
        "cases": variant.cases,
        "answered": variant.answered,
    }
    if variant.name != "static":
        usage = variant.usage
        made["tokens"] = {"read": usage.read, "written": usage.written, "exact": usage.exact}
        made |= {"dollars": dollars(usage, settings.price), "seconds": round(variant.seconds, 1)}
    return {**made, "rules": rules}


def _row(counted: Score) -> dict[str, object]:
    return {
        "hits": counted.hits,
        "false_alarms": counted.false_alarms,
        "misses": counted.misses,
        "precision": counted.precision,
        "recall": counted.recall,
    }


def table(made: Comparison, settings: Settings) -> str:
    """The comparison for people: precision/recall of each variant, per rule and in all."""
    names = sorted({rule for variant in made.variants for rule in variant.scores})
    head = f"{'rule':42}" + "".join(f" {variant.name:>15}" for variant in made.variants)
    lines = [f"{settings.model}, {made.at}; precision/recall", head]
    for name in names:
        cells = (_cell(variant.scores.get(name)) for variant in made.variants)
        lines.append(f"{name:42}" + "".join(f" {cell:>15}" for cell in cells))
    rows = {
        "all": [_cell(variant.total) for variant in made.variants],
        "answered": [f"{variant.answered}/{variant.cases}" for variant in made.variants],
        "tokens": [
            "-" if variant.name == "static" else str(variant.usage.total)
            for variant in made.variants
        ],
        "dollars": [_money(variant, settings) for variant in made.variants],
        "seconds": ["-" if a.name == "static" else f"{a.seconds:.0f}" for a in made.variants],
    }
    for name, row in rows.items():
        lines.append(f"{name:42}" + "".join(f" {cell:>15}" for cell in row))
    if made.stopped:
        lines.append(f"stopped: {made.stopped}; run again to go on")
    elif made.failures:
        lines.append(f"{made.failures} cases without an answer; run again to ask only those")
    return "\n".join(lines)


def _cell(counted: Score | None) -> str:
    if counted is None:
        return "-"
    return f"{_percent(counted.precision)}/{_percent(counted.recall)}"


def _percent(part: float | None) -> str:
    return "-" if part is None else f"{part:.1%}"


def _money(variant: Variant, settings: Settings) -> str:
    cost = dollars(variant.usage, settings.price)
    return "-" if variant.name == "static" else "unknown" if cost is None else f"{cost:.4f}"
