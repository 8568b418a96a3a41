"""docs/measured-robustness.md, made of the numbers; the words around them are written by hand."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from differential.comparing import Compared, Plain
from differential.fix_properties import Tally
from fuzz.log import Logged
from fuzz.names import NAMES
from gradio_patterns.knowledge.catalog import CATEGORIES
from mutate_checks.running import Result

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "measured-robustness.md"
ENGINES = ("random", "atheris")
GOAL = 0.9
LAST = "## The checks themselves\n"

CHANGES = {
    "format": "`ruff format`, 88 columns",
    "format-40": "`ruff format`, 40 columns",
    "alias": "`gr` called `gradio_ui`",
    "crlf": "CRLF line ends",
    "tabs": "tabs for indentation",
    "notebook": "a notebook, a cell for each statement",
    "bom": "a byte order mark",
    "unused-code": "an unused class and function put first",
}


def write(
    runs: Sequence[Logged], before: Plain, compared: Sequence[Compared],
    tallies: Mapping[str, Tally], mutated: Sequence[tuple[str, Result]],
) -> None:  # fmt: skip
    """Write the page."""
    text = (HERE / "page.md").read_text(encoding="utf-8")
    PAGE.write_text(
        text.format(
            day=date.today().isoformat(), python=platform.python_version(),
            fuzzed=fuzzed(runs), inputs=spaced(sum(run.inputs for run in runs)),
            whole=spaced(sum(run.inputs for run in runs if run.target in ("review", "fix"))),
            days=" and ".join(sorted({run.day for run in runs})) or "no day yet",
            files=len(before.files), findings=before.findings, compared=transformed(compared),
            fixes=fixed(tallies), **of_mutants(mutated),
        ),
        encoding="utf-8",
    )  # fmt: skip


def write_mutants(mutated: Sequence[tuple[str, Result]]) -> None:
    """Write the part about mutants, which is the last, and leave the rest as it is."""
    whole = PAGE.read_text(encoding="utf-8").partition(LAST)[0]
    part = (HERE / "page.md").read_text(encoding="utf-8").partition(LAST)[2]
    PAGE.write_text(whole + LAST + part.format(**of_mutants(mutated)), encoding="utf-8")


def of_mutants(mutated: Sequence[tuple[str, Result]]) -> dict[str, object]:
    """The numbers and tables of the part about mutants."""
    results = [result for _, result in mutated]
    killed, total = sum(r.killed for r in results), sum(r.total for r in results)
    seen = sum(len(r.seen) for r in results)
    return {
        "killed": killed, "mutants": total, "score": percent(killed, total),
        "verdict": "met" if killed >= GOAL * total else "missed", "survivors": total - killed,
        "seen": seen, "silent": total - killed - seen, "rules": len(results),
        "good": sum(r.killed >= GOAL * r.total for r in results),
        "categories": by_category(mutated), "worst": worst(results),
    }  # fmt: skip


def fuzzed(runs: Sequence[Logged]) -> str:
    """A row for each target: inputs and distinct exceptions by engine."""
    lines = []
    for name in (*NAMES, "all"):
        cells = [name]
        for engine in ENGINES:
            mine = [r for r in runs if r.engine == engine and name in (r.target, "all")]
            cells += [spaced(sum(r.inputs for r in mine)), str(sum(r.exceptions for r in mine))]
        lines.append(row(cells))
    return "\n".join(lines)


def transformed(compared: Sequence[Compared]) -> str:
    """A row for each change."""
    return "\n".join(
        row([CHANGES[seen.change], str(seen.files), str(len(seen.differences))])
        for seen in compared
    )


def fixed(tallies: Mapping[str, Tally]) -> str:
    """A row for each Gradio version."""
    lines = []
    for version, tally in tallies.items():
        cells: list[object] = [version]
        for kind in ("safe", "unsafe"):
            cells += [tally.made[kind], tally.broken[kind]]
        lines.append(row([*cells, tally.whole, tally.applied, tally.dropped]))
    return "\n".join(lines)


def by_category(mutated: Sequence[tuple[str, Result]]) -> str:
    """A row for each category."""
    lines = []
    for category in CATEGORIES:
        mine = [result for name, result in mutated if name == category]
        killed, total = sum(r.killed for r in mine), sum(r.total for r in mine)
        lines.append(row([category, len(mine), killed, total, percent(killed, total)]))
    return "\n".join(lines)


def worst(results: Sequence[Result]) -> str:
    """A row for each rule below the goal, worst first."""
    below = [result for result in results if result.killed < GOAL * result.total]
    below.sort(key=lambda result: (result.killed / result.total, result.rule))
    return "\n".join(
        row([r.rule, r.killed, r.total, percent(r.killed, r.total), len(r.seen)]) for r in below
    )


def row(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"


def spaced(number: int) -> str:
    """Thousands apart."""
    return f"{number:,}".replace(",", " ")
