"""What the lines of a measurement say together: a table, a plot, and an estimate on paper."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gradio_patterns.publish.charts import Bar, bars

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guides" / "census.md"
BEGIN, END = "<!-- growth: begin -->", "<!-- growth: end -->"
NOUNS = ("review", "census")
FILES, CORES = 10_000_000, 100


@dataclass(frozen=True)
class Cost:
    """Of one command."""

    files: int
    what: str
    wall: float
    cpu: float
    memory: float
    """Megabytes, private and shared, of all its processes at one time."""
    load: float
    """Of the machine, when it began."""


@dataclass(frozen=True)
class Size:
    """Medians over the rounds of one size; the ratios are medians of pairs, census by review."""

    files: int
    rounds: int
    review: tuple[float, float, float]
    """Seconds, CPU seconds, megabytes."""
    census: tuple[float, float, float]
    wall_ratio: float
    cpu_ratio: float


def sizes(costs: Sequence[Cost]) -> list[Size]:
    """One for each size that has a whole pair."""
    found = []
    for files in sorted({cost.files for cost in costs}):
        review, census = (
            [cost for cost in costs if (cost.files, cost.what) == (files, what)] for what in NOUNS
        )
        pairs = list(zip(census, review, strict=False))
        if pairs:
            found.append(
                Size(
                    files, len(pairs), _medians(review), _medians(census),
                    statistics.median(c.wall / r.wall for c, r in pairs),
                    statistics.median(c.cpu / r.cpu for c, r in pairs),
                )
            )  # fmt: skip
    return found


def _medians(rows: Sequence[Cost]) -> tuple[float, float, float]:
    return (
        statistics.median(row.wall for row in rows),
        statistics.median(row.cpu for row in rows),
        statistics.median(row.memory for row in rows),
    )


def per_file(found: Sequence[Size]) -> tuple[float, float]:
    """CPU seconds that a census takes whatever its size, and for each file: a line through all."""
    points = [(size.files, size.census[1]) for size in found]
    if len(points) == 1:
        return 0.0, points[0][1] / points[0][0]
    line = statistics.linear_regression(*zip(*points, strict=True))
    return line.intercept, line.slope


def folded(costs: Sequence[Cost]) -> str:
    """The table as text, and what follows from it."""
    lines = ["files    what    pairs   wall s   CPU s  MB peak  CPU ms/file"]
    for size in sizes(costs):
        for what in NOUNS:
            wall, cpu, memory = getattr(size, what)
            lines.append(
                f"{size.files:<8} {what:7} {size.rounds:5} {wall:8.1f} {cpu:7.1f} {memory:8.0f}"
                f" {cpu / size.files * 1000:12.3f}"
            )
        lines.append(
            f"{size.files:<8} census / review, median of pairs:"
            f" wall {size.wall_ratio:.2f}, CPU {size.cpu_ratio:.2f}"
        )
    return "\n".join([*lines, estimate(sizes(costs))])


def estimate(found: Sequence[Size]) -> str:
    """On paper: ten million such files."""
    if not found:
        return "Nothing was measured."
    start, each = per_file(found)
    whole = start + each * FILES
    return (
        f"A line through these: {start:.0f} CPU seconds to start, {each * 1000:.2f} ms for each "
        f"file. On paper, {FILES:,} such files take {whole:,.0f} CPU seconds: "
        f"{whole / 3600:.1f} hours of one core, {whole / 60 / CORES:.1f} minutes of {CORES}."
    )


def section(costs: Sequence[Cost]) -> str:
    """Table, plot and estimate, as Markdown."""
    found = sizes(costs)
    head = "| files | pairs | `review --jobs 2` | census | wall | CPU |"
    lines = [head, "|---:|---:|---|---|---:|---:|"]
    for size in found:
        cells = (
            f"{wall:.0f} s, {cpu:.0f} CPU s, {memory / 1024:.2f} GB"
            for wall, cpu, memory in (size.review, size.census)
        )
        lines.append(
            f"| {size.files:,} | {size.rounds} | {' | '.join(cells)} |"
            f" {size.wall_ratio:.2f} | {size.cpu_ratio:.2f} |"
        )
    rows = [
        Bar(f"{what}, {size.files:,}", (round(getattr(size, what)[1] / size.files * 1000, 2),))
        for size in found
        for what in NOUNS
    ]
    chart = bars("CPU milliseconds for each file", rows)
    return "\n\n".join(
        [
            "Review and census in turns, with two workers each; medians, the most memory that all "
            "processes of one held together, and the census by the review (median of pairs):",
            "\n".join(lines),
            f'<figure class="gp-chart">{chart}</figure>',
            estimate(found),
        ]
    )


def write(costs: Sequence[Cost], guide: Path) -> None:
    """Put the section where the guide has a place for it."""
    text = guide.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    if not rest or END not in rest:
        raise ValueError(f"{guide} has no place for the figures: {BEGIN} ... {END}")
    guide.write_text(f"{before}{BEGIN}\n\n{section(costs)}\n\n{END}{after}", encoding="utf-8")
    print(f"wrote {guide}")
