"""What every release of Gradio brought and took away, as bars."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api import load_table
from gradio_patterns.publish.plots.drawing import GREEN, MUTED, RED, TEXT, figure, marks, quiet, svg
from gradio_patterns.publish.reference.changes import Change, changes, minor_of
from gradio_patterns.publish.reference.html import table

KINDS = {"name": "names", "parameter": "parameters", "event": "events", "method": "methods"}
FIRST = (3, 16, 2)
"""The oldest release of the table: all it has was there before."""


def counts() -> dict[str, dict[tuple[str, bool], int]]:
    """Minor release -> (kind, came) -> how many, oldest first, with releases of no change."""
    minors = dict.fromkeys(".".join(map(str, one[:2])) for one in load_table().versions)
    found: dict[str, dict[tuple[str, bool], int]] = {minor: {} for minor in list(minors)[1:]}
    for one in every_change():
        row = found.setdefault(minor_of(one.release), {})
        row[one.kind, one.came] = row.get((one.kind, one.came), 0) + 1
    return found


def every_change() -> list[Change]:
    return changes(FIRST)


def timeline_plot() -> str:
    """Came above the line, went below it."""
    found = counts()
    drawn, axes = figure(3.3)
    minors = list(found)
    came = [sum(n for (_, new), n in found[minor].items() if new) for minor in minors]
    went = [-sum(n for (_, new), n in found[minor].items() if not new) for minor in minors]
    axes.bar(range(len(minors)), came, width=0.85, color=GREEN, label="came")
    axes.bar(range(len(minors)), went, width=0.85, color=RED, label="went")
    axes.axhline(0, color=MUTED, linewidth=0.8)
    ticks = marks(minors)
    axes.set_xticks(ticks, [minors[n] for n in ticks])
    axes.set_yticks(axes.get_yticks(), [f"{abs(y):.0f}" for y in axes.get_yticks()])
    for place in sorted(range(len(minors)), key=lambda n: came[n] - went[n])[-4:]:
        words = f"{minors[place]}: {came[place]} came, {-went[place]} went"
        right, below = place > len(minors) * 0.7, -went[place] > came[place]
        axes.annotate(
            words, (place, went[place] if below else came[place]), (-6 if right else 6, -2),
            textcoords="offset points", ha="right" if right else "left", color=TEXT, fontsize=8,
        )  # fmt: skip
    axes.set_xlim(-1, len(minors))
    axes.legend(loc="lower left", labelcolor=TEXT, ncols=2)
    axes.set_ylabel("names, parameters, events", color=MUTED)
    quiet(axes, "y")
    told = "What each release of Gradio brought and took away; the table has the same"
    return svg(drawn, "timeline", told)


def timeline_table() -> str:
    """The same in numbers, newest first, releases without change left out."""
    heads = ("Gradio", *(f"{word} came" for word in KINDS.values()),
             *(f"{word} went" for word in KINDS.values()))  # fmt: skip
    return table("Changes by release", heads, _rows())


def _rows() -> Iterator[list[str]]:
    for minor, row in reversed(counts().items()):
        if row:
            cells = [str(row.get((kind, new), "")) for new in (True, False) for kind in KINDS]
            yield [minor, *cells]
