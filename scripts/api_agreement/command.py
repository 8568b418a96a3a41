"""From the releases to the page: offers, cases, runs, reviews, comparison."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, NamedTuple

from api_agreement import judge, kinds
from api_agreement.cases import Case, build, sampled
from api_agreement.compare import Disagreement, Row, compare
from api_agreement.page import page, with_again
from api_history import ladder
from api_history.environment import cache_folder, create, run_inside

RELEASES = (
    "3.16.2", "3.23.0", "3.34.0", "3.41.2", "3.50.2", "4.0.2", "4.19.2", "4.44.1", "5.0.2",
    "5.50.0", "6.0.2", "6.10.0", "6.31.0",
)  # fmt: skip
"""From every generation its first, its last and some between."""

SEED = 1
HOUR = 3600


class Asked(NamedTuple):
    """What to measure, and where to keep what it takes."""

    releases: tuple[str, ...]
    work: Path
    sample: int
    seed: int
    jobs: int = 1
    """Releases run at a time, and processes that review."""


def measure(asked: Asked, out: Path | None) -> int:
    """Everything; 1 where there is a false alarm or a check crashed."""
    asked.work.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(asked.jobs) as pool:
        offers = list(pool.map(lambda version: offer(version, asked.work), asked.releases))
    every = build(offers, asked.seed)
    cases = sampled(every, asked.sample, asked.seed)
    print(f"{len(cases)} of {len(every)} cases, {len(offers)} releases", flush=True)
    with ThreadPoolExecutor(asked.jobs) as pool:
        ran = list(pool.map(lambda version: run(version, cases, asked.work), asked.releases))
    outcomes = dict(zip(asked.releases, ran, strict=True))
    placed = judge.write(cases, asked.work / "files")
    rows: list[Row] = []
    parted: list[Disagreement] = []
    errors: list[str] = []
    for version in asked.releases:
        judged = judge.judge(placed, version, asked.jobs)
        crashes = len(judged.errors)
        row, differing = compare(version, cases, outcomes[version], judged.said, crashes)
        rows.append(row)
        parted += differing
        errors += [f"{version} {text}" for text in judged.errors]
        print(told(row), flush=True)
    found = kinds.gather(parted)
    text = json.dumps(results(rows, parted, errors), indent=1) + "\n"
    (asked.work / "results.json").write_text(text, "utf-8")
    (asked.work / "disagreements.txt").write_text(kinds.plain(found, errors), "utf-8")
    if out is not None:
        if asked.releases == RELEASES:
            text = page(rows, found, len(cases), len(every))
        else:
            today = datetime.now(timezone.utc).date().isoformat()
            text = with_again(out.read_text("utf-8"), rows, len(cases), today)
        out.write_text(text, "utf-8")
    for one in found:
        print(f"{one.kind}, {one.place}, {one.about}: {len(one.members)}")
    return int(any(row.false_alarms or row.crashes for row in rows))


def results(
    rows: Sequence[Row], parted: Sequence[Disagreement], errors: Sequence[str]
) -> dict[str, Any]:
    """The numbers and every single disagreement."""
    return {
        "releases": [row._asdict() for row in rows],
        "crashes": list(errors),
        "disagreements": [
            {**one._asdict(), "place": one.case.place, "case": one.case.code} for one in parted
        ],
    }


def told(row: Row) -> str:
    return (
        f"{row.version}: {row.runs} run, {row.false_alarms} false alarms; {row.keywords} raising"
        f" keywords, {row.keywords_missed} missed; {row.names} missing names, {row.names_missed}"
        f" missed; {row.warnings} warn, {row.warnings_said} said; {row.crashes} crashes"
    )


def interpreter(version: str, work: Path) -> Path:
    """The Python of a release: the provers' where it is there, else one made here and kept."""
    shared = cache_folder() / "envs" / version
    own = work / "envs" / version
    done = own / "ready.txt"
    if (shared / "ready.txt").exists() and not done.exists():
        return shared / "bin" / "python"  # without that file somebody is just making it
    if not done.exists():
        began = time.monotonic()
        create(own, ladder.ensure(version))
        done.touch()
        print(f"{version} installed in {time.monotonic() - began:.0f} s", flush=True)
    return own / "bin" / "python"


def offer(version: str, work: Path) -> dict[str, Any]:
    """What a release offers, asked once."""
    path = work / f"names-{version}.json"
    if not path.exists():
        run_inside(interpreter(version, work), "api_agreement.names", str(path))
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return told


def run(version: str, cases: Sequence[Case], work: Path) -> list[list[str]]:
    """What becomes of these cases on a release, found out once."""
    codes = json.dumps([case.code for case in cases])
    mark = hashlib.sha256(codes.encode()).hexdigest()[:12]
    path = work / f"ran-{version}-{mark}.json"
    if not path.exists():
        given = work / f"cases-{mark}.json"
        given.write_text(codes, "utf-8")
        began = time.monotonic()
        python = interpreter(version, work)
        run_inside(python, "api_agreement.execute", str(given), str(path), timeout=HOUR)
        print(f"{version} executed in {time.monotonic() - began:.0f} s", flush=True)
    outcomes: list[list[str]] = json.loads(path.read_text("utf-8"))
    return outcomes
