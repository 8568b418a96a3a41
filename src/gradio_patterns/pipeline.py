"""From paths to a report: the frame around ``review_source``.

Every file has its own configuration and target; whatever is wrong with one of them becomes a
diagnostic, and the others are still reviewed.
"""

from __future__ import annotations

import gc
import os
import warnings
from collections.abc import Iterable, Sequence

from gradio_patterns import baseline, config, globs, outcome, selection, sources, target
from gradio_patterns.catalog import RuleInfo
from gradio_patterns.config import Config
from gradio_patterns.dataclass import replace
from gradio_patterns.diagnostics import (
    CANNOT_WRITE,
    INVALID_CONFIG,
    Refused,
    internal,
    refuse,
)
from gradio_patterns.findings import SEVERITIES, Diagnostic, Report, Target
from gradio_patterns.onefile import Judged, judge_source
from gradio_patterns.options import Options, merged
from gradio_patterns.run import Baselines, Run, Settings, Tally, asked_for, shown_path
from gradio_patterns.sources import Source

BETWEEN_COLLECTIONS = 64
"""Files after which the youngest objects are looked through."""


def review_paths(paths: Sequence[str], options: Options | None = None) -> Report:
    """Review files and folders; ``-`` is the text given as ``options.stdin``.

    Raises ``Refused`` where nothing can be reviewed at all.
    """
    run = _started(options or Options())
    found = sources.find(paths, lambda path, folder: _excluded(run, path))
    if run.options.jobs == 1 or "-" in paths:
        _each(run, found)
    else:
        from gradio_patterns import workers

        workers.review(run, list(found))
    return outcome.report(run, paths)


def review_share(options: Options, paths: Sequence[str]) -> tuple[Tally, Baselines]:
    """What some of the files give, and the baselines that were read for them."""
    run = _started(options)
    _each(run, paths)
    run.tally.notes += run.targets.notes
    return run.tally, run.baselines


def _each(run: Run, paths: Iterable[str]) -> None:
    """Review one file after the other.

    Garbage collection waits: a syntax tree is many objects and no garbage, and looking through
    them took a quarter of the time. What a crash may leave behind is looked for now and then.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        with warnings.catch_warnings():
            # Parsing warns about odd escapes in the reviewed code; that is not ours to print.
            warnings.simplefilter("ignore")
            for number, path in enumerate(paths, 1):
                _one(run, path)
                if number % BETWEEN_COLLECTIONS == 0:
                    gc.collect(1)
    finally:
        if collecting:
            gc.enable()


def _started(options: Options) -> Run:
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
    run = Run(options, base, config.Finder(fixed), target.Finder(base), baseline.Roots(base))
    known = options.overrides.get("baseline")
    if isinstance(known, str) and options.use_baseline:
        run.baselines[os.path.join(base, known)] = baseline.load(os.path.join(base, known))
    version = options.overrides.get("gradio_version")
    if isinstance(version, str):
        asked_for(run, version, "--gradio-version")
    if options.staged or options.diff is not None:
        from gradio_patterns import changes

        run.changes = changes.staged() if options.staged else changes.since(options.diff or "HEAD")
    return run


def _settings(run: Run, folder: str) -> Settings:
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


def _excluded(run: Run, path: str) -> bool:
    """Whether the configuration leaves a path out; a wrong one leaves out nothing."""
    full = os.path.abspath(path)
    if run.changes is not None and os.path.isfile(full) and not run.changes.has(full):
        return True
    folder = os.path.dirname(full)
    if folder not in run.excluding:
        run.excluding[folder] = _excluding(run, folder)
    settled = run.excluding[folder]
    if settled is None:
        return False
    below = _below(full, settled.folder or run.base)
    return any(globs.matches(pattern, below) for pattern in settled.exclude)


def _excluding(run: Run, folder: str) -> Config | None:
    """The configuration of a folder, where it is right and leaves something out."""
    try:
        settled = merged(run.configs.closest(folder), run.options)
    except Refused:
        return None
    return settled if settled.exclude else None


def _below(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return path.replace(os.sep, "/")


def _one(run: Run, path: str) -> None:
    """Review one file, whatever happens."""
    from_stdin = path == "-"
    name = run.options.stdin_name if from_stdin else path
    shown = shown_path(run, name)
    try:
        if from_stdin:
            source = sources.from_bytes(run.options.stdin, shown)
        elif run.changes is not None and not run.changes.has(path):
            return
        elif run.changes is not None and run.changes.staged:
            data = run.changes.content(path)
            source = sources.read(path, shown) if data is None else sources.from_bytes(data, shown)
        else:
            source = sources.read(path, shown)
        if source is None:
            run.tally.without += 1
        elif isinstance(source, Diagnostic):
            _fail(run, source)
        else:
            _review(run, source, os.path.abspath(name), write=not from_stdin)
    except Refused as refused:
        if refused.diagnostic not in run.tally.errors:
            run.tally.errors.append(refused.diagnostic)
        run.tally.failed += 1
    except Exception as error:
        _fail(run, internal(shown, error))


def _fail(run: Run, diagnostic: Diagnostic) -> None:
    run.tally.errors.append(diagnostic)
    run.tally.failed += 1


def _review(run: Run, source: Source, full: str, *, write: bool) -> None:
    folder, name = os.path.split(full)
    settings = _settings(run, folder)
    settled = settings.config
    version = settled.gradio_version
    if version is not None:
        own = "gradio_version" not in run.options.overrides
        aim = asked_for(run, version, settled.origin if own else "--gradio-version")
    else:
        aim = run.targets.for_file(folder, _as_written(source), name)
    ignored = selection.file_ignores(settled, _below(full, settled.folder or run.base))
    key = (settled, ignored)
    if key not in run.rules:
        run.rules[key] = selection.active(settled, ignored)
    judged = _judged(run, source, aim, run.rules[key], settings, full, ignored)
    run.tally.file_targets[source.path] = aim
    if judged.error is not None:
        run.tally.errors.extend(judged.errors)
        _fail(run, judged.error)
        return
    if judged.rewrite is not None and run.options.write and write:
        judged = _written(source, full, judged)
    run.tally.errors.extend(judged.errors)
    run.tally.reviewed += 1
    run.tally.judged.append(judged)
    if settled.fail_on != "never":
        floor = SEVERITIES.index(settled.fail_on)
        run.tally.failing += sum(SEVERITIES.index(f.severity) >= floor for f in judged.findings)
    for finding in judged.suppressed:
        if finding.suppressed == baseline.REASON:
            run.tally.seen_known.add(finding.fingerprint)


def _judged(
    run: Run,
    source: Source,
    aim: Target,
    rules: tuple[RuleInfo, ...],
    settings: Settings,
    full: str,
    ignored: tuple[str, ...],
) -> Judged:
    """Review one source, or take what is kept of an earlier review of the same."""
    changes, config = run.changes, settings.config
    root_path = run.roots.path_from(*os.path.split(full))
    unused = selection.unused_wanted(config, ignored)

    def review() -> Judged:
        return judge_source(
            source,
            aim,
            rules,
            config,
            path_from_root=root_path,
            known=settings.known,
            unused=unused,
            touches=None if changes is None else (lambda f: changes.touches(full, f)),
            fix=run.options.fix,
        )

    if run.options.cache is None or run.options.fix or changes is not None:
        return review()
    from gradio_patterns import cache

    depends = (root_path, unused, sorted(settings.known))
    return cache.kept(run.options.cache, source, aim, config, depends, review)


def _as_written(source: Source) -> str:
    """The text with a notebook's magic lines as they are: ``!pip install`` names a version."""
    if source.notebook is None:
        return source.text
    return "\n".join(cell.text for cell in source.notebook.cells)


def _written(source: Source, full: str, judged: Judged) -> Judged:
    """Write the fixed file; where that fails, the findings stand as they were."""
    from gradio_patterns import writing

    assert judged.rewrite is not None
    problem = None
    try:
        problem = writing.write(full, judged.rewrite.data, source.data, source.path)
    except UnicodeError as error:
        problem = Diagnostic(CANNOT_WRITE, f"cannot be written: {error}", source.path)
    if problem is None:
        return replace(judged, rewrite=replace(judged.rewrite, written=True))
    unfixed = judged.unfixed or judged
    return replace(unfixed, errors=(*unfixed.errors, problem), rewrite=None)
