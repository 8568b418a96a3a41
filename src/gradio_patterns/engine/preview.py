"""What a review would look at and how, without a review: ``--show-files``, ``--show-settings``."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from gradio_patterns.engine.pipeline import files
from gradio_patterns.engine.run import asked_for
from gradio_patterns.engine.setup import settings_of, started
from gradio_patterns.findings.finding import Target
from gradio_patterns.settings import selection
from gradio_patterns.settings.config import KEYS, Config
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Shown:
    """The settings for the files of one folder."""

    path: str
    config: Config
    target: Target
    rules: int
    """How many rules run there."""


def paths_of(paths: Sequence[str], options: Options) -> list[str]:
    """The files that would be read, in their order."""
    run = started(options)
    found = files(run, paths)
    if run.changes is None:
        return list(found)
    return [path for path in found if path == "-" or run.changes.has(path)]


def settings(paths: Sequence[str], options: Options) -> list[Shown]:
    """The settings of each path that was named; a file has those of its folder."""
    run = started(options)
    shown: list[Shown] = []
    for path in paths:
        name = options.stdin_name if path == "-" else path
        full = os.path.abspath(name)
        folder = full if os.path.isdir(full) else os.path.dirname(full)
        settled = settings_of(run, folder).config
        if settled.gradio_version is None:
            target = run.targets.for_file(folder)
        else:
            own = "gradio_version" not in options.overrides
            origin = settled.origin if own else "--gradio-version"
            target = asked_for(run, settled.gradio_version, origin)
        shown.append(Shown(path, settled, target, len(selection.active(settled))))
    return shown


def values(shown: Shown) -> Iterator[tuple[str, object]]:
    """Each setting by its name in a file, with its value."""
    for key in KEYS:
        value = getattr(shown.config, key.replace("-", "_"))
        if key == "per-file-ignores":
            yield key, {pattern: list(words) for pattern, words in value}
        elif key == "min-severity":
            yield key, value or "warning"
        else:
            yield key, list(value) if isinstance(value, tuple) else value
