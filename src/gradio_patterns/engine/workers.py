"""Many files in several processes (``review --jobs N``); the report is the same as of one."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import repeat

from gradio_patterns.engine.files import review_share
from gradio_patterns.engine.run import Baselines, Run, Tally
from gradio_patterns.settings.options import Options

SHARES = 4
"""Shares of the work for each process: one that is done early takes another."""


def processes(jobs: int) -> int:
    """How many to start; 0 asks for one a core."""
    return jobs or len(getattr(os, "sched_getaffinity", lambda _: range(os.cpu_count() or 1))(0))


def review(run: Run, paths: Sequence[str]) -> None:
    """Review the files and add what they give to the tally of ``run``, in their order."""
    jobs = processes(run.options.jobs)
    parts = shares(paths, jobs)
    done = 0
    results = _results(run.options, parts, min(jobs, len(parts)))
    for part, (tally, baselines) in zip(parts, results, strict=True):
        _add(run.tally, tally)
        run.baselines.update(baselines)
        done += len(part)
        run.told(done)


def shares(paths: Sequence[str], jobs: int) -> list[Sequence[str]]:
    """The paths in order, in runs of about the same length."""
    size = max(1, -(-len(paths) // (jobs * SHARES)))
    return [paths[start : start + size] for start in range(0, len(paths), size)]


def _results(
    options: Options, parts: list[Sequence[str]], jobs: int
) -> Iterator[tuple[Tally, Baselines]]:
    """Each share's outcome, in order; where processes cannot be had, this one does the rest."""
    done = 0
    if jobs > 1:
        try:
            with ProcessPoolExecutor(jobs) as pool:
                for result in pool.map(review_share, repeat(options), parts):
                    yield result
                    done += 1
        except (BrokenProcessPool, OSError):
            pass
    for part in parts[done:]:
        yield review_share(options, part)


def _add(tally: Tally, part: Tally) -> None:
    tally.judged += part.judged
    tally.file_targets.update(part.file_targets)
    tally.seen_known |= part.seen_known
    # What several files share, such as a broken configuration, is told once.
    tally.errors += [error for error in part.errors if error not in tally.errors]
    tally.notes += [note for note in part.notes if note not in tally.notes]
    tally.floors.update(part.floors)
    tally.reviewed += part.reviewed
    tally.without += part.without
    tally.failed += part.failed
