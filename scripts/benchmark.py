"""Measure the review in one run against what bounds it and what it is compared with.

    python scripts/benchmark.py                    ours alone
    python scripts/benchmark.py --others           other linters as well, those that are there
    python scripts/benchmark.py --others --write   and make docs/measured-speed.md of it

Prints ratios of CPU seconds (medians), never absolute promises: machines differ. The corpus is the
unpacked ecosystem (``scripts/ecosystem.py fetch``) unless a file with paths is given.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from benchmark import ours, page, tools  # noqa: E402
from benchmark.corpora import corpus  # noqa: E402
from benchmark.rows import Row, shown  # noqa: E402


def measures(arguments: argparse.Namespace, paths: list[Path]) -> Iterator[Row]:
    rounds = arguments.rounds
    yield from ours.cold(max(rounds, 9))
    yield from ours.warm(paths, rounds)
    yield from ours.processes(paths, min(rounds, 3))
    yield from ours.large(rounds)
    yield from ours.project(min(rounds, 5))
    yield from ours.many_files(paths, min(rounds, 3))
    if arguments.others:
        yield from tools.others(paths, min(rounds, 3), arguments.tools)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", help="a file with one path a line")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--others", action="store_true", help="other linters, where installed")
    parser.add_argument(
        "--tools", default="", metavar="DIR", help="the folder their commands are in"
    )
    parser.add_argument("--write", action="store_true", help=f"write {page.PAGE.name}")
    arguments = parser.parse_args()
    paths = corpus(arguments.files)
    rows = []
    for row in measures(arguments, paths):
        print(f"{row.what:75} {shown(row.measured):>6}   {row.verdict()}", flush=True)
        rows.append(row)
    if arguments.write:
        page.write(rows, paths)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
