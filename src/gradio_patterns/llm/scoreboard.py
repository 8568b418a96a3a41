"""The scores of an evaluation with a model, as a document and as a table."""

from __future__ import annotations

from gradio_patterns.evaluation.scores import Score
from gradio_patterns.llm.costs import dollars
from gradio_patterns.llm.scoring import Comparison, Variant
from gradio_patterns.llm.settings import Settings


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
    rules = {name: score.counted for name, score in sorted(variant.scores.items())}
    made: dict[str, object] = {
        **variant.total.counted,
        "cases": variant.cases,
        "answered": variant.answered,
    }
    if variant.name != "static":
        usage = variant.usage
        made["tokens"] = {"read": usage.read, "written": usage.written, "exact": usage.exact}
        made |= {"dollars": dollars(usage, settings.price), "seconds": round(variant.seconds, 1)}
    return {**made, "rules": rules}


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
