"""How many findings on foreign code were read, and how sure their precision is, by category."""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import sqrt
from pathlib import Path

from gradio_patterns.knowledge.catalog import CATEGORIES
from gradio_patterns.publish.markup import Entry
from gradio_patterns.publish.plots.drawing import BLUE, MUTED, figure, quiet, svg
from gradio_patterns.publish.reference.html import table

JUDGED = "scripts/ecosystem/judged.jsonl"
Z = 1.96
"""Standard deviations around the middle that hold 95 of 100 cases."""


def rates(root: Path, entries: Sequence[Entry]) -> dict[str, tuple[int, int]]:
    """Category -> (true, read); categories of which nothing was read are left out."""
    category = {entry["name"]: entry["category"] for entry in entries}
    found = dict.fromkeys(CATEGORIES, (0, 0))
    for line in (root / JUDGED).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kind = category.get(row["rule"])
        if kind:
            right, read = found[kind]
            found[kind] = right + bool(row["true"]), read + 1
    return {kind: row for kind, row in found.items() if row[1]}


def interval(right: int, read: int) -> tuple[float, float]:
    """Wilson's interval: where the true share lies in 95 of 100 such samples."""
    share, square = right / read, Z * Z
    middle = (share + square / (2 * read)) / (1 + square / read)
    reach = Z * sqrt(share * (1 - share) / read + square / (4 * read * read)) / (1 + square / read)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def precision_plot(found: dict[str, tuple[int, int]]) -> str:
    """A dot for the share that was true, a line for how sure that is."""
    drawn, axes = figure(0.7 + 0.32 * len(found))
    for height, (right, read) in enumerate(found.values()):
        low, high = interval(right, read)
        axes.plot([low, high], [height, height], color=BLUE, linewidth=5, alpha=0.35)
        axes.scatter([right / read], [height], s=44, color=BLUE, zorder=3)
        axes.annotate(f"{right} of {read}", (1.0, height), (10, -3), textcoords="offset points",
                      color=MUTED, fontsize=8.5, annotation_clip=False)  # fmt: skip
    axes.set_yticks(range(len(found)), [kind.capitalize() for kind in found])
    axes.set_xlim(0, 1.1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    axes.set_ylim(len(found) - 0.5, -0.5)
    quiet(axes)
    told = "True findings by category, with 95 % intervals; the table has the same"
    return svg(drawn, "precision", told)


def precision_table(found: dict[str, tuple[int, int]]) -> str:
    """The same in numbers."""
    rows = []
    for kind, (right, read) in found.items():
        low, high = interval(right, read)
        rows.append([kind.capitalize(), str(read), str(right), f"{low:.0%} to {high:.0%}"])
    return table("Precision by category", ("Category", "Read", "True", "95 % interval"), rows)
