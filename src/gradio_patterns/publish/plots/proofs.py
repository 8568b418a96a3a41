"""The proof matrix: every rule over the releases, where its trap is and where it was looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from gradio_patterns.knowledge.catalog import CATEGORIES
from gradio_patterns.publish.markup import VERDICT_WORDS, Entry, front_matter, joined, stage
from gradio_patterns.publish.plots.drawing import (
    AMBER,
    GREEN,
    GROUND,
    MUTED,
    RED,
    SOFT_RED,
    figure,
    marks,
    quiet,
    svg,
)
from gradio_patterns.publish.reference.html import table
from gradio_patterns.target.specifiers import contains

LOOKS = {
    "holds": (RED, "o"),
    "does-not-hold": (GREEN, "o"),
    "not-applicable": (MUTED, "|"),
    "could-not-run": (AMBER, "x"),
    "contradiction": (AMBER, "x"),
}
ROW = 0.19
"""Inches for a rule."""


def proofs_page(entries: Sequence[Entry]) -> str:
    """The page as Markdown; the plots come in as snippets."""
    runs = sum(len(entry["proof"]) for entry in _current(entries))
    versions = {row["gradio"] for entry in _current(entries) for row in entry["proof"]}
    parts = [
        front_matter(
            "The proof matrix",
            "Every rule over Gradio's releases: where its trap is, and where it was looked for.",
            "hide: [navigation]",
            "search:\n  exclude: true",
        ),
        "# The proof matrix",
        f"{len(_current(entries))} rules, {runs} runs of both their examples on "
        f"{len(versions)} releases of real Gradio. A bar is where a rule says that its trap is; a "
        "dot is a run.\n{ .gp-lead }",
        '<p class="gp-key"><span><i class="gp-dot gp-dot-red"></i> the trap was seen</span>'
        '<span><i class="gp-dot gp-dot-green"></i> it was looked for and is not there</span>'
        '<span><i class="gp-dot gp-dot-bar"></i> what it is about does not exist there</span></p>',
        "How a run goes, and what it does not show: [How we prove](guides/how-we-prove.md).",
    ]
    core = _core(entries)
    for category in CATEGORIES:
        found = _of(entries, category)
        if not found:
            continue
        parts.append(f"## {category.capitalize()}")
        parts.append(f'--8<-- "plot-proofs-{category}.svg"')
        rows = table(f"Proofs of {category}", ("Rule", *core, "Others"), _rows(found, core))
        parts.append(f'??? note "As a table"\n\n    {rows}')
    return joined(parts)


def proof_plots(entries: Sequence[Entry], releases: Sequence[str]) -> Iterator[tuple[str, str]]:
    """File name and SVG of each category's plot."""
    for category in CATEGORIES:
        found = _of(entries, category)
        if found:
            yield f"plot-proofs-{category}.svg", _plot(found, category, releases)


def _plot(found: Sequence[Entry], category: str, releases: Sequence[str]) -> str:
    drawn, axes = figure(0.75 + ROW * len(found))
    known = sorted({*releases, *(row["gradio"] for e in found for row in e["proof"])}, key=_number)
    places = {version: place for place, version in enumerate(known)}
    dots: dict[str, list[tuple[int, int]]] = {verdict: [] for verdict in LOOKS}
    for height, entry in enumerate(found):
        for first, last in _spans(entry["gradio"], known):
            axes.barh(height, last - first + 1, left=first - 0.5, height=0.62, color=SOFT_RED)
        for row in entry["proof"]:
            dots[row["verdict"]].append((places[row["gradio"]], height))
    for verdict, (colour, mark) in LOOKS.items():
        if dots[verdict]:
            edge = {"edgecolors": GROUND} if mark == "o" else {}
            xs, ys = zip(*dots[verdict], strict=True)
            axes.scatter(xs, ys, s=22, color=colour, marker=mark, zorder=3, linewidths=0.8, **edge)
    ticks = marks(known)
    axes.set_xticks(ticks, [known[place].rpartition(".")[0] for place in ticks])
    axes.set_yticks(range(len(found)), [entry["name"] for entry in found])
    for label, entry in zip(axes.get_yticklabels(), found, strict=True):
        label.set_url(f"../rules/{entry['name']}/")
    axes.set_xlim(-1.5, len(known) + 0.5)
    axes.set_ylim(len(found) - 0.4, -0.6)
    quiet(axes)
    told = f"Proofs of the {len(found)} rules about {category}, by release; the table has the same"
    return svg(drawn, f"proofs-{category}", told)


def _spans(gradio: str, known: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last place of each stretch of releases in a range."""
    start: int | None = None
    for place in range(len(known) + 1):
        inside = place < len(known) and contains(gradio, _number(known[place]))
        if inside and start is None:
            start = place
        elif not inside and start is not None:
            yield start, place - 1
            start = None


def _rows(found: Sequence[Entry], core: Sequence[str]) -> Iterator[list[str]]:
    for entry in found:
        seen = {row["gradio"]: row["verdict"] for row in entry["proof"]}
        link = f'<a href="../rules/{entry["name"]}/">{entry["name"]}</a>'
        others = ", ".join(
            f"{version} {_word(verdict)}"
            for version, verdict in seen.items()
            if version not in core
        )
        yield [link, *(_word(seen.get(version, "")) for version in core), escape(others) or "–"]


def _word(verdict: str) -> str:
    return VERDICT_WORDS[verdict][0] if verdict else "–"


def _core(entries: Sequence[Entry]) -> list[str]:
    """The releases on which most rules were run."""
    counts: dict[str, int] = {}
    for entry in _current(entries):
        for row in entry["proof"]:
            counts[row["gradio"]] = counts.get(row["gradio"], 0) + 1
    most = max(counts.values(), default=0)
    return sorted((one for one, count in counts.items() if count > most / 2), key=_number)


def _current(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if stage(entry) != "removed"]


def _of(entries: Sequence[Entry], category: str) -> list[Entry]:
    return [e for e in _current(entries) if e["category"] == category and e["proof"]]


def _number(version: str) -> tuple[int, ...]:
    numbers: Any = (int(part) for part in version.split(".")[:3])
    return tuple(numbers)
