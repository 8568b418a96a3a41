"""How many old apps run on the newest Gradio after `gradio-patterns migrate`.

Every app of tests/migration is run on real Gradio as it stands and as migrate leaves it. An app
counts when it fails or warns before, and afterwards builds, starts, answers, and does not warn.
Writes docs/measured-migration.md; --check only prints.

    python scripts/migration_rate.py [--gradio 6.31.0] [--check] [NAME ...]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
APPS = ROOT / "tests/migration"
PAGE = ROOT / "docs/measured-migration.md"
RUNNER = ROOT / "scripts/migration_rate/run_apps.py"
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from migration_rate.migrated import Migrated, migrated  # noqa: E402
from migration_rate.packages import Breaks, breaks  # noqa: E402
from proving.authoring.environments import environment  # noqa: E402

TARGET = 0.95


class Outcome(NamedTuple):
    """One app: what real Gradio said before and after, and what migrate left."""

    name: str
    before: dict[str, str]
    after: dict[str, str]
    made: Migrated

    @property
    def broken_before(self) -> bool:
        return bool(self.before["error"] or self.before["warnings"])

    @property
    def good(self) -> bool:
        return not self.after["error"] and not self.after["warnings"]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="apps; default all")
    parser.add_argument("--gradio", default="6.31.0", metavar="X")
    parser.add_argument("--check", action="store_true", help="do not write the page")
    arguments = parser.parse_args()
    outcomes = measured(arguments.gradio, arguments.names)
    for one in outcomes:
        if not one.broken_before:
            print(f"{one.name}: runs without a warning as it is, so it proves nothing")
        elif not one.good:
            print(f"{one.name}: {one.after['error'] or one.after['warnings']}")
    counted = [one for one in outcomes if one.broken_before]
    good = sum(one.good for one in counted)
    print(f"{good} of {len(counted)} apps run on Gradio {arguments.gradio} without a warning")
    if not arguments.check and not arguments.names:
        found = breaks(arguments.gradio)
        PAGE.write_text(page(arguments.gradio, counted, found), encoding="utf-8")
        print(f"wrote {PAGE.relative_to(ROOT)}")
    return int(not counted or good / len(counted) < TARGET or len(counted) < len(outcomes))


def measured(version: str, names: list[str]) -> list[Outcome]:
    paths = [p for p in sorted(APPS.glob("*.py")) if not names or p.stem in names]
    with tempfile.TemporaryDirectory() as folder:
        after: list[Path] = []
        made: list[Migrated] = []
        for path in paths:
            result = migrated(path.read_text(encoding="utf-8"), version)
            made.append(result)
            after.append(Path(folder) / path.name)
            after[-1].write_text(result.text, encoding="utf-8")
        python = environment(version)
        seen_before, seen_after = _run(python, paths), _run(python, after)
    return [
        Outcome(path.stem, seen_before[str(path)], seen_after[str(new)], result)
        for path, new, result in zip(paths, after, made, strict=True)
    ]


def _run(python: Path, paths: list[Path]) -> dict[str, dict[str, str]]:
    command = [str(python), str(RUNNER), *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seen: dict[str, dict[str, str]] = json.loads(done.stdout.splitlines()[-1])
    return seen


def page(version: str, outcomes: list[Outcome], found: Breaks) -> str:
    """The published page; every number in it is counted here."""
    good = sum(one.good for one in outcomes)
    failed = sum(bool(one.before["error"]) for one in outcomes)
    fixes = sum(len(one.made.rules) for one in outcomes)
    noted = [one for one in outcomes if "# TODO " in one.made.text]
    notes = sum(one.made.text.count("# TODO ") for one in noted)
    rows = []
    for one in outcomes:
        before = "fails" if one.before["error"] else "warns"
        after = "runs" if one.good else "fails" if one.after["error"] else "warns"
        rows.append(f"| {one.name} | {before} | {len(one.made.rules)} | {after} |")
    left = [f"* {one.name}: {text}" for one in outcomes for text in one.made.left]
    return "\n".join((
        "# Measured: migrating old apps",
        "",
        "<!-- Written by scripts/migration_rate.py; do not edit. -->",
        "",
        f"{len(outcomes)} small apps in the idioms of Gradio 3, 4 and 5 (`tests/migration/`)"
        f" were run on Gradio {version}: {failed} failed, {len(outcomes) - failed} warned.",
        f"After `gradio-patterns migrate --to {version} --write --unsafe-fixes`, which made"
        f" {fixes} changes, **{good} of {len(outcomes)}"
        f" ({100 * good / len(outcomes):.0f} %) build, start and answer without any warning**.",
        "",
        f"{notes} of the changes, in {len(noted)} of the apps, take out a keyword that has no"
        " successor and leave a TODO comment with its value: the app starts, and a person decides"
        " what becomes of it.",
        "",
        "The apps are our own and hold what migrate can rewrite, so the rate says that the rewrites"
        " work, not how much of any app they cover.",
        "",
        '--8<-- "plot-migration.svg"',
        "",
        "| app | before | changes | after |",
        "|---|---|---|---|",
        *rows,
        "",
        "## Real packages",
        "",
        f"The {found.packages} packages of the ecosystem review, {found.files} files that use"
        f" Gradio, reviewed for {version} (nothing is run here). All that is left is named"
        " with file and line, and so is every place where a project changes Gradio itself, since"
        " what uses that is not rewritten:",
        "",
        "| | as they are | safe fixes | all fixes |",
        "|---|---|---|---|",
        f"| hard breaks (errors) | {found.errors_before} | {found.errors_safe}"
        f" | {found.errors_after} |",
        f"| packages with a hard break | {found.broken_before} | | {found.broken_after} |",
        f"| warnings and advice | {found.others_before} | | {found.others_after} |",
        *(("", "## Left for a person", "", *left) if left else ()),
        "",
    ))  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
