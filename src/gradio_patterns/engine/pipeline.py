"""From paths to a report."""

from __future__ import annotations

from collections.abc import Sequence

from gradio_patterns.engine import outcome
from gradio_patterns.engine.files import each
from gradio_patterns.engine.setup import excluded, started
from gradio_patterns.findings.finding import Report
from gradio_patterns.reading import sources
from gradio_patterns.settings.options import Options


def review_paths(paths: Sequence[str], options: Options | None = None) -> Report:
    """Review files and folders; ``-`` is the text given as ``options.stdin``.

    Raises ``Refused`` where nothing can be reviewed at all.
    """
    run = started(options or Options())
    found = sources.find(paths, lambda path, folder: excluded(run, path))
    if run.options.jobs == 1 or "-" in paths:
        each(run, found)
    else:
        from gradio_patterns.engine import workers

        workers.review(run, list(found))
    return outcome.report(run, paths)
