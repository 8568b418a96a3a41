"""How many of the findings read by hand are true, per rule, and the page that says so."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import NamedTuple

from ecosystem.snapshot import Row
from gradio_patterns.knowledge.catalog import load_index

LEAST = 0.9
"""A rule that is right less often leaves the default set until it is mended."""

TEXT = """---
description: How many findings on third-party code are true, per rule, read one by one.
---

# Measured: precision

<!-- Written by python scripts/ecosystem.py precision; do not edit. -->

{packages} packages of the Python package index are reviewed at the Gradio they ask for and at the
newest (`python scripts/ecosystem.py review`); {files} of them have findings, at {findings} places
(file, line and rule). {read} places were read by hand against the code, {judged} findings in all:
**{right} true, {wrong} false**. At the packages' own target and at warning or above, {own} of
{own_all} places were read. The verdicts with their reasons are in
`scripts/ecosystem/judged.jsonl`; what could be run on a real Gradio was run, such as whether it
takes a keyword. The 73 of `theme-left-on-blocks` at the newest version only were not read by eye
but checked by a second, simpler script, as were the doubled names of
`same-component-twice-in-outputs`.

One reader judged, who also wrote the tool, and false alarms met on the way were mended before the
count: this says how good the rules are after tuning on these packages, not on packages never seen.
For advice (`info`) *true* means that what the message says is so, not that the author would change
it.

--8<-- "plot-precision.svg"

A dot is the share that was true, a line where the true share lies in 95 of 100 such samples: few
readings say little.

--8<-- "table-precision.html"

| rule | severity | read | true | |
|---|---|---|---|---|
{table}
| all | | {judged} | {right} | {percent:.1%} |
"""

UNSEEN = """
## Packages never seen before

The {packages} packages of `scripts/ecosystem/unseen.json` were reviewed once the rules were as they
are, and every warning and error was read as it was first found: **{right} true, {wrong} false** of
{judged}, or {percent:.1%}. With at most {most} of a rule, drawn by chance, it is {few_right} of
{few}. What was false has been mended since; these are the numbers from before. Verdicts and reasons
are in `scripts/ecosystem/unseen_judged.jsonl`.

| rule | read | true | |
|---|---|---|---|
{table}
"""
MOST = 5


class Judged(NamedTuple):
    """One finding somebody read."""

    package: str
    path: str
    line: int
    rule: str
    true: bool


def load(path: Path) -> list[Judged]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Judged(*(row[name] for name in Judged._fields)) for row in rows]


def rates(judged: list[Judged]) -> dict[str, tuple[int, int]]:
    """True and all readings, by rule."""
    found: dict[str, tuple[int, int]] = {}
    for one in sorted(judged, key=lambda one: one.rule):
        right, every = found.get(one.rule, (0, 0))
        found[one.rule] = right + one.true, every + 1
    return found


def stale(judged: list[Judged], rows: list[Row]) -> list[Judged]:
    """Readings of findings that are no longer found."""
    there = {(row.package, row.path, row.line, row.rule) for row in rows}
    return [one for one in judged if one[:4] not in there]


def page(judged: list[Judged], rows: list[Row], packages: int) -> str:
    """The page; of findings at two targets one place counts once."""
    read = {one[:4] for one in judged}
    places = {(row.package, row.path, row.line, row.rule) for row in rows}
    own = {
        (row.package, row.path, row.line, row.rule)
        for row in rows
        if row.target == "own" and row.severity != "info"
    }
    severity = {rule.name: rule.severity for rule in load_index()}
    table = "\n".join(
        f"| `{rule}` | {severity[rule]} | {every} | {right} | {right / every:.0%} |"
        for rule, (right, every) in rates(judged).items()
    )
    right = sum(one.true for one in judged)
    return TEXT.format(
        packages=packages,
        files=len({row.package for row in rows}), findings=len(places), judged=len(judged),
        read=len(places & read),
        right=right, wrong=len(judged) - right, own=len(own & read), own_all=len(own),
        table=table, percent=right / len(judged),
    )  # fmt: skip


def unseen(judged: list[Judged], packages: int) -> str:
    """What the page says of packages on which nothing was tuned."""
    drawn = sorted(judged)
    random.Random(1).shuffle(drawn)
    of_rule: dict[str, list[Judged]] = {}
    for one in drawn:
        of_rule.setdefault(one.rule, []).append(one)
    few = [one for found in of_rule.values() for one in found[:MOST]]
    right = sum(one.true for one in judged)
    table = "\n".join(
        f"| `{rule}` | {every} | {good} | {good / every:.0%} |"
        for rule, (good, every) in rates(judged).items()
    )
    return UNSEEN.format(
        packages=packages, right=right, wrong=len(judged) - right, judged=len(judged),
        percent=right / len(judged), most=MOST, few=len(few),
        few_right=sum(one.true for one in few), table=table,
    )  # fmt: skip
