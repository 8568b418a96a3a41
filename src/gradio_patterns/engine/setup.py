"""What holds for a whole run and for each folder: options, configuration, baselines."""

from __future__ import annotations

import os

from gradio_patterns.engine.run import Run, Settings, asked_for
from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import (
    INVALID_CONFIG,
    Refused,
    refuse,
)
from gradio_patterns.settings import config, selection
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.options import Options, merged
from gradio_patterns.support import globs
from gradio_patterns.target import target


def started(options: Options) -> Run:
    base = os.getcwd()
    fixed: Config | None = Config(folder=base) if options.isolated else None
    if options.config_file is not None:
        path = os.path.abspath(options.config_file)
        fixed = config.load(path)
        if fixed is None:
            missing = "it has no [tool.gradio-patterns]" if os.path.exists(path) else "no such file"
            raise refuse(INVALID_CONFIG, missing, options.config_file)
    for name in ("select", "ignore"):
        words = options.overrides.get(name, ())
        assert isinstance(words, tuple)
        selection.check_words(words, f"--{name}")
    targets = target.Finder(base, closed=options.closed)
    run = Run(options, base, config.Finder(fixed), targets, baseline.Roots(base))
    known = options.overrides.get("baseline")
    if isinstance(known, str) and options.use_baseline:
        run.baselines[os.path.join(base, known)] = baseline.load(os.path.join(base, known))
    version = options.overrides.get("gradio_version")
    if isinstance(version, str):
        asked_for(run, version, "--gradio-version")
    if options.staged or options.diff is not None:
        from gradio_patterns.filters import changes

        run.changes = changes.staged() if options.staged else changes.since(options.diff or "HEAD")
    return run


def settings_of(run: Run, folder: str) -> Settings:
    """The settings for files of an absolute folder; refused where their file is wrong."""
    if folder not in run.settings:
        settled = merged(run.configs.closest(folder), run.options)
        if settled.origin:
            words = [*settled.select, *settled.ignore]
            for _, ignored in settled.per_file_ignores:
                words += ignored
            selection.check_words(words, settled.origin)
        known: dict[str, str] = {}
        if settled.baseline and run.options.use_baseline:
            own = "baseline" not in run.options.overrides
            path = os.path.join(settled.folder if own else run.base, settled.baseline)
            if path not in run.baselines:
                run.baselines[path] = baseline.load(path)
            known = run.baselines[path]
        run.settings[folder] = Settings(settled, known)
    return run.settings[folder]


def excluded(run: Run, path: str) -> bool:
    """Whether the configuration leaves a path out; a wrong one leaves out nothing."""
    full = os.path.abspath(path)
    if run.changes is not None and os.path.isfile(full) and not changed(run, full):
        return True
    folder = os.path.dirname(full)
    if folder not in run.excluding:
        run.excluding[folder] = _excluding(run, folder)
    settled = run.excluding[folder]
    if settled is None:
        return False
    named = below(full, settled.folder or run.base)
    return any(globs.matches(pattern, named) for pattern in settled.exclude)


def changed(run: Run, path: str) -> bool:
    """Whether a file changed, or may wire what a changed module of the project defines."""
    changes = run.changes
    return changes is None or changes.has(path) or (path.endswith(".py") and changes.near(path))


def _excluding(run: Run, folder: str) -> Config | None:
    """The configuration of a folder, where it is right and leaves something out."""
    try:
        settled = merged(run.configs.closest(folder), run.options)
    except Refused:
        return None
    return settled if settled.exclude else None


def below(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return path.replace(os.sep, "/")
