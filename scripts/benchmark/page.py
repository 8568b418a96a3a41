"""docs/measured-speed.md, made of one run."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmark.corpora import ROOT
from benchmark.rows import Row, shown

PAGE = ROOT / "docs" / "measured-speed.md"

TEXT = """---
description: How fast the review is, against parsing, reading, and other linters.
---

# Measured: speed

Written by `python scripts/benchmark.py --others --write` on {day}, Python {python}, a shared
machine with two cores. Each number is a ratio of CPU times within one run, the median of several
rounds for ours; another run differs by some 20 %. The files are those of the ecosystem check that
mention Gradio and parse: {files} files, {size:.0f} MB. The large tree is the standard library,
repeated; the large app is the regression set's apps, one after the other. Tools that need minutes
run on each fourth or twentieth file, and the review beside them on the same.

--8<-- "plot-speed.svg"

CPU time on the same files, where that of the review is 1; the scale is logarithmic. The last rows
of the table have the numbers.

| ratio | measured | bound |
|---|---|---|
{table}

Parsing pays for a collector of garbage that finds none: the review pauses it, so part of what it
does beyond parsing is paid for by that. Both `--cache` and `--jobs` are off unless asked for: a
package is reviewed in about a tenth of a second. Of a tree with apps among its files, parsing those
apps alone takes longer than reading everything, so the goal for it can only be met from the cache.
"""


def write(rows: Sequence[Row], paths: Sequence[Path]) -> None:
    """Write the page."""
    table = "\n".join(f"| {row.what} | {shown(row.measured)} | {row.verdict()} |" for row in rows)
    size = sum(path.stat().st_size for path in paths) / 1e6
    text = TEXT.format(
        day=date.today().isoformat(), python=platform.python_version(), files=len(paths),
        size=size, table=table,
    )  # fmt: skip
    PAGE.write_text(text, encoding="utf-8")
