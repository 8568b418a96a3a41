"""Measure what the review survives, and write docs/measured-robustness.md.

    python scripts/robustness.py
    python scripts/robustness.py mutants    only the mutants of all checks, in a minute

Runs the differential checks, every fix at four versions, and the mutants of all checks (some ten
minutes); takes the fuzzing from its log (``scripts/fuzz.py --log``), since that needs hours. The
files are the regression set and the unpacked ecosystem (``scripts/ecosystem.py fetch``).
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from differential import comparing, fix_properties, transformations  # noqa: E402
from differential.files import Subject, subjects  # noqa: E402
from fuzz import log  # noqa: E402
from mutate_checks.command import chosen  # noqa: E402
from mutate_checks.running import Result, judge  # noqa: E402
from robustness import page  # noqa: E402


def main() -> int:
    warnings.simplefilter("ignore")
    if sys.argv[1:] == ["mutants"]:
        page.write_mutants(mutants())
        return 0
    files = subjects(None)
    before = comparing.plain(files)
    compared = [comparing.compare(before, change) for change in transformations.ALL]
    print("the same program in another transform: done", flush=True)
    tallies = {version: fixed(files, version) for version in fix_properties.VERSIONS}
    print("fixes: done", flush=True)
    page.write(log.read(), before, compared, tallies, mutants())
    broken = any(seen.differences for seen in compared)
    return int(broken or any(tally.failures for tally in tallies.values()))


def mutants() -> list[tuple[str, Result]]:
    """Every rule with its category."""
    return [(rule.category, judge(rule)) for rule in chosen([], [])]


def fixed(files: list[Subject], version: str) -> fix_properties.Tally:
    """Every fix of every file at one version."""
    tally = fix_properties.Tally()
    for file in files:
        fix_properties.check(file, version, tally)
    return tally


if __name__ == "__main__":
    raise SystemExit(main())
