"""Two checks over many files: code written otherwise has the same findings, fixes break nothing.

    python scripts/differential.py same  [--files LIST] [--only CHANGE ...] [--sample N]
    python scripts/differential.py fixes [--files LIST] [--gradio VERSION ...] [--sample N]

``same`` changes each file without changing what it does (ruff format, another alias, line ends,
tabs, a byte order mark, unused code before it, cells of a notebook) and compares the findings by
rule and statement. ``fixes`` makes every fix alone and then all together, in memory only: the
result parses, has all comments, has one finding of the rule less and none more at warning or above,
and fixing it again changes nothing. The files are the regression set and those listed, a path a
line; without a list the unpacked ecosystem (``scripts/ecosystem.py fetch``). The exit status is 1
where anything differs.
"""

from __future__ import annotations

import argparse
import random
import warnings
from collections import Counter
from pathlib import Path

from differential import fix_properties, transformations
from differential.comparing import compare, plain
from differential.files import Subject, subjects


def same(files: list[Subject], only: list[str]) -> bool:
    """Every change on every file; whether nothing differed."""
    before = plain(files)
    print(f"{len(before.files)} files that parse, {before.findings} findings and questions")
    good = True
    for change in transformations.ALL:
        if only and change.name not in only:
            continue
        seen = compare(before, change)
        good = good and not seen.differences
        print(
            f"{seen.change:12} {seen.files:>5} files {len(seen.differences):>4} differences"
            f" {seen.seconds:>6.1f} s",
            flush=True,
        )
        for line in seen.differences:
            print(f"    {line}", flush=True)
    return good


def fixes(files: list[Subject], versions: list[str]) -> bool:
    """Every fix of every file at each version; whether all kept their properties."""
    tally = fix_properties.Tally()
    for version in versions:
        for file in files:
            fix_properties.check(file, version, tally)
    print(f"{len(files)} files, Gradio {', '.join(versions)}")
    for name in ("safe", "unsafe"):
        print(f"{tally.made[name]} {name} fixes made alone, {tally.broken[name]} broke a property")
    print(f"{tally.whole} files fixed as a whole ({tally.applied} fixes, {tally.dropped} left out)")
    per_rule: Counter[tuple[str, str]] = Counter((f.rule, f.property) for f in tally.failures)
    for (rule, property), count in sorted(per_rule.items()):
        first = next(f for f in tally.failures if (f.rule, f.property) == (rule, property))
        print(f"    {rule}: {property}: {count}, such as {first.where}")
    return not tally.failures


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=["same", "fixes"])
    parser.add_argument("--files", type=Path, help="a file with a path a line")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        choices=[d.name for d in transformations.ALL],
    )
    parser.add_argument("--gradio", action="append", default=[])
    parser.add_argument("--sample", type=int, default=0, help="that many files, chosen by --seed")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    files = subjects(asked.files)
    if asked.sample:
        files = random.Random(asked.seed).sample(files, min(asked.sample, len(files)))
    if asked.what == "same":
        return 0 if same(files, asked.only) else 1
    versions = asked.gradio or list(fix_properties.VERSIONS)
    return 0 if fixes(files, versions) else 1
