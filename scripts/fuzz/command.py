"""Throw damaged inputs at one part of the review and list every exception it lets out.

    python scripts/fuzz.py TARGET [TARGET ...] --runs N [--seed S] [--engine random|atheris] [--log]

Targets: reader, notebook, config, suppressions, baseline, report, review, fix, or ``all``.
The random engine mutates real inputs with a seeded generator and needs nothing; atheris follows the
coverage (``pip install atheris``) and runs in a process of its own, one per target. An input counts
when the target was called with it. Each distinct exception is told once, with an input that makes
it; the exit status is 1 where there was one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from fuzz import log
from fuzz.engines import Outcome, run_atheris, run_random
from fuzz.names import NAMES


def show(outcomes: Iterable[Outcome], engine: str) -> bool:
    """A line for each target and each exception; whether there was none."""
    good = True
    total = 0
    for outcome in outcomes:
        total += outcome.runs
        rate = outcome.runs / outcome.seconds if outcome.seconds else 0
        print(
            f"{outcome.target:13} {engine:8} {outcome.runs:>9} inputs {outcome.seconds:>7.1f} s"
            f" {rate:>8.0f}/s {len(outcome.crashes):>3} distinct exceptions",
            flush=True,
        )
        for name, data in sorted(outcome.crashes.items()):
            good = False
            print(f"    {name}\n        {data[:600]!r}", flush=True)
    print(f"{total} inputs in all")
    return good


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("targets", nargs="+", choices=[*NAMES, "all"], metavar="TARGET")
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0.0, help="stop a target after this long")
    parser.add_argument("--engine", choices=["random", "atheris"], default="random")
    parser.add_argument("--log", action="store_true", help="add to fuzz/runs.jsonl")
    chosen = parser.parse_args(arguments)
    names = list(NAMES) if "all" in chosen.targets else chosen.targets
    run = run_random if chosen.engine == "random" else run_atheris
    outcomes = (run(name, chosen.runs, chosen.seed, chosen.seconds) for name in names)
    if chosen.log:
        outcomes = (logged(outcome, chosen.engine, chosen.seed) for outcome in outcomes)
    return 0 if show(outcomes, chosen.engine) else 1


def logged(outcome: Outcome, engine: str, seed: int) -> Outcome:
    """The same, written down for the page of measurements."""
    log.add(engine, outcome.target, seed, outcome.runs, len(outcome.crashes))
    return outcome
