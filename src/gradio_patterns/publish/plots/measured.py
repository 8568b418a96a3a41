"""Plots of what was measured: speed beside other tools, recall by category, migration.

The numbers are read from the pages and files that the measuring scripts write.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from gradio_patterns.publish.markup import Entry
from gradio_patterns.publish.plots.drawing import (
    AMBER,
    BLUE,
    GREEN,
    GROUND,
    LINE,
    MUTED,
    RED,
    TEXT,
    figure,
    quiet,
    svg,
)
from gradio_patterns.publish.reference.html import table

SPEED, MIGRATION = "docs/measured-speed.md", "docs/measured-migration.md"
SCORES, KINDS = "scripts/recall/scores.json", "scripts/recall/kinds.json"
BESIDE = re.compile(r"(?m)^\| ([^|/]+) / review \| ([\d.]+) \|")
RULELESS = "no rule"
WORDS = {"fails": "fail", "warns": "warn", "runs": "run"}
FITS = 6
"""Apps, at least, in a part of a bar that says how many they are."""


class Recall(NamedTuple):
    """Labels of real faults: found, only asked about, and missed."""

    found: int
    asked: int
    missed: int


def measured_plots(root: Path, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """File name and text of each plot and of the table below it."""
    speed = beside(root)
    yield "plot-speed.svg", speed_plot(speed)
    recall = by_category(root, entries)
    yield "plot-recall.svg", recall_plot(recall)
    yield "table-recall.html", recall_table(recall) + "\n"
    yield "plot-migration.svg", migration_plot(own_apps(root), breaks(root))


def beside(root: Path) -> dict[str, float]:
    """Tool -> its time, where that of the review is 1; quickest first."""
    text = (root / SPEED).read_text(encoding="utf-8")
    times = {name.strip(): float(ratio) for name, ratio in BESIDE.findall(text)}
    return dict(sorted({**times, "gradio-patterns": 1.0}.items(), key=lambda one: one[1]))


def speed_plot(times: dict[str, float]) -> str:
    drawn, axes = figure(0.7 + 0.34 * len(times))
    for height, (name, ratio) in enumerate(times.items()):
        ours = name == "gradio-patterns"
        axes.plot([1, ratio], [height, height], color=LINE, linewidth=4, zorder=1)
        axes.scatter([ratio], [height], s=64, color=BLUE if ours else MUTED, zorder=3)
        quicker = ratio < 1
        axes.annotate(f"{ratio:g}", (ratio, height), (-10 if quicker else 10, -3),
                      textcoords="offset points", ha="right" if quicker else "left",
                      color=TEXT, fontsize=8.5)  # fmt: skip
    axes.set_xscale("log")
    axes.set_xlim(0.1, 160)
    axes.set_xticks([0.1, 1, 10, 100], ["a tenth", "the same", "10 times", "100 times"])
    axes.minorticks_off()
    axes.set_yticks(range(len(times)), list(times))
    axes.set_ylim(len(times) - 0.5, -0.5)
    quiet(axes)
    return svg(drawn, "speed", "CPU time of other tools beside the review; the table has the same")


def by_category(root: Path, entries: Sequence[Entry]) -> dict[str, Recall]:
    """Category of the rules that answer a kind -> its labels, of both halves."""
    category = {entry["name"]: entry["category"] for entry in entries}
    kinds: dict[str, list[str]] = json.loads((root / KINDS).read_text(encoding="utf-8"))
    halves: dict[str, Any] = json.loads((root / SCORES).read_text(encoding="utf-8"))
    sums: dict[str, list[int]] = {}
    for half in ("development", "closed"):
        for kind, (labels, found, asked) in halves[half]["kinds"].items():
            known = [category[name] for name in kinds.get(kind, ()) if name in category]
            row = sums.setdefault(known[0] if known else RULELESS, [0, 0, 0])
            row[0] += found
            row[1] += asked
            row[2] += labels - found - asked
    order = sorted(sums, key=lambda name: (name == RULELESS, -sum(sums[name])))
    return {name: Recall(*sums[name]) for name in order}


def recall_plot(rows: dict[str, Recall]) -> str:
    drawn, axes = figure(0.9 + 0.34 * len(rows))
    looks = (("found", GREEN, 1.0), ("asked about", AMBER, 1.0), ("missed", MUTED, 0.35))
    left = [0] * len(rows)
    for place, (name, colour, alpha) in enumerate(looks):
        counts = [row[place] for row in rows.values()]
        axes.barh(range(len(rows)), counts, left=left, height=0.62, color=colour, alpha=alpha,
                  label=name)  # fmt: skip
        left = [before + count for before, count in zip(left, counts, strict=True)]
    for height, (row, end) in enumerate(zip(rows.values(), left, strict=True)):
        axes.annotate(f"{(row.found + row.asked) / max(end, 1):.0%}", (end, height), (6, -3),
                      textcoords="offset points", color=MUTED, fontsize=8.5)  # fmt: skip
    axes.set_yticks(range(len(rows)), [name.capitalize() for name in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlabel("faults that readers wrote down", color=MUTED)
    axes.legend(loc="lower right", labelcolor=TEXT)
    quiet(axes)
    told = "Faults found, asked about and missed, by category; the table has the same"
    return svg(drawn, "recall", told)


def recall_table(rows: dict[str, Recall]) -> str:
    """The same in numbers."""
    cells = [
        [name.capitalize(), str(sum(row)), *map(str, row), f"{(row[0] + row[1]) / sum(row):.0%}"]
        for name, row in rows.items()
    ]
    heads = ("Category", "Faults", "Found", "Asked about", "Missed", "Found or asked")
    return table("Recall by category", heads, cells)


def own_apps(root: Path) -> dict[str, tuple[int, int]]:
    """State of our own old apps on the newest Gradio -> how many before, how many after."""
    text = (root / MIGRATION).read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| \w+ \| (\w+) \| \d+ \| (\w+) \|$", text)
    return {
        state: (sum(old == state for old, _ in rows), sum(new == state for _, new in rows))
        for state in ("fails", "warns", "runs")
    }


def breaks(root: Path) -> tuple[int, int, int]:
    """Hard breaks of real packages: as they are, after safe fixes, after all."""
    text = (root / MIGRATION).read_text(encoding="utf-8")
    found = re.search(r"hard breaks \(errors\) \| (\d+) \| (\d+) \| (\d+) \|", text)
    assert found, f"{MIGRATION} has no row of hard breaks"
    return int(found[1]), int(found[2]), int(found[3])


def migration_plot(apps: dict[str, tuple[int, int]], hard: tuple[int, int, int]) -> str:
    """Two bars of our own apps, three of the errors in real packages."""
    drawn, axes = figure(2.7)
    looks = {"fails": RED, "warns": AMBER, "runs": GREEN}
    for height, side in enumerate((0, 1)):
        left = 0
        for state, colour in looks.items():
            count = apps[state][side]
            axes.barh(height, count, left=left, height=0.62, color=colour)
            if count > FITS:
                axes.annotate(f"{count} {WORDS[state]}", (left + count, height), (-5, -3),
                              textcoords="offset points", ha="right", color=GROUND,
                              fontsize=8.5)  # fmt: skip
            left += count
    for height, count in enumerate(hard, 3):
        axes.barh(height, count, height=0.62, color=RED, alpha=0.55)
        axes.annotate(str(count), (count, height), (6, -3), textcoords="offset points",
                      color=TEXT, fontsize=8.5)  # fmt: skip
    labels = ["our old apps, before", "after migrate", "errors in real packages, as they are",
              "after safe fixes", "after all fixes"]  # fmt: skip
    axes.set_yticks([0, 1, 3, 4, 5], labels)
    axes.set_ylim(5.5, -0.6)
    axes.set_xlim(0, max(*hard, *(sum(one) for one in zip(*apps.values(), strict=True))) * 1.08)
    quiet(axes)
    told = "Old apps and real packages before and after migrating; the tables have the same"
    return svg(drawn, "migration", told)
