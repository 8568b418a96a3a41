"""From paths to a report."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from gradio_patterns.engine import outcome
from gradio_patterns.engine.files import each
from gradio_patterns.engine.run import Run
from gradio_patterns.engine.setup import excluded, started
from gradio_patterns.engine.shared_modules import settle
from gradio_patterns.findings.finding import Report
from gradio_patterns.reading import sources
from gradio_patterns.settings.options import Options


def review_paths(
    paths: Sequence[str],
    options: Options | None = None,
    told: Callable[[int, int], None] | None = None,
) -> Report:
    """Review files and folders; ``-`` is the text given as ``options.stdin``.

    ``told`` is called while it lasts with the number of files done, and of all.
    Raises ``Refused`` where nothing can be reviewed at all.
    """
    run = started(options or Options())
    found: Iterable[str] = files(run, paths)
    if told is not None:
        found = list(found)
        total, teller = len(found), told
        run.told = lambda done: teller(done, total)
    if run.options.jobs == 1 or "-" in paths:
        each(run, found)
    else:
        from gradio_patterns.engine import workers

        workers.review(run, list(found))
    settle(run.tally)
    return outcome.report(run, paths)


def files(run: Run, paths: Sequence[str]) -> Iterator[str]:
    """The files that a review of these paths reads, in their order."""
    named = [path for path in paths if not _left_out(run, path)]
    return sources.find(named, lambda path, folder: excluded(run, path))


def _left_out(run: Run, path: str) -> bool:
    """Whether a path that was named is to be left out all the same."""
    name = run.options.stdin_name if path == "-" else path
    return run.options.force_exclude and not os.path.isdir(name) and excluded(run, name)
