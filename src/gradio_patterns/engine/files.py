"""Files one after the other: whatever is wrong with one becomes a diagnostic, the others go on."""

from __future__ import annotations

import gc
import os
import warnings
from collections.abc import Iterable, Sequence

from gradio_patterns.engine.onefile import Judged, judge_source
from gradio_patterns.engine.run import Baselines, Run, Settings, Tally, asked_for, shown_path
from gradio_patterns.engine.setup import below, changed, settings_of, started
from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import (
    CANNOT_WRITE,
    Refused,
    internal,
)
from gradio_patterns.findings.finding import SEVERITIES, Diagnostic, Target
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.neighbours.modules import let_go
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source
from gradio_patterns.settings import selection
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import replace

BETWEEN_COLLECTIONS = 64
"""Files after which the youngest objects are looked through."""


def review_share(options: Options, paths: Sequence[str]) -> tuple[Tally, Baselines]:
    """What some of the files give, and the baselines that were read for them."""
    run = started(options)
    each(run, paths)
    run.tally.notes += run.targets.notes
    return run.tally, run.baselines


def each(run: Run, paths: Iterable[str]) -> None:
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
                let_go()
                run.told(number)
                if number % BETWEEN_COLLECTIONS == 0:
                    gc.collect(1)
    finally:
        if collecting:
            gc.enable()


def _one(run: Run, path: str) -> None:
    """Review one file, whatever happens."""
    from_stdin = path == "-"
    name = run.options.stdin_name if from_stdin else path
    shown = shown_path(run, name)
    try:
        if from_stdin:
            source = sources.from_bytes(run.options.stdin, shown)
        elif not changed(run, path):
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
    settings = settings_of(run, os.path.dirname(full))
    settled = settings.config
    aim = aim_of(run, source, full, settled)
    ignored = selection.file_ignores(settled, below(full, settled.folder or run.base))
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
        run.tally.floors[judged.path] = SEVERITIES.index(settled.fail_on)
    for finding in judged.suppressed:
        if finding.suppressed == baseline.REASON:
            run.tally.seen_known.add(finding.fingerprint)


def aim_of(run: Run, source: Source, full: str, settled: Config) -> Target:
    """The Gradio that one file is read for, by the settings that hold in its folder."""
    version = settled.gradio_version
    if version is None:
        folder, name = os.path.split(full)
        cells = source.notebook.written if source.notebook is not None else ()
        return run.targets.for_file(folder, source.text, name, cells)
    own = "gradio_version" not in run.options.overrides
    return asked_for(run, version, settled.origin if own else "--gradio-version")


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
            touches=None if changes is None else changes.touches,
            full=full,
            fix=run.options.fix,
            ignores=run.options.add_ignores,
        )

    rewriting = run.options.fix or run.options.add_ignores is not None
    if run.options.cache is None or rewriting or changes is not None:
        return review()
    from gradio_patterns.engine import cache

    depends = (root_path, unused, sorted(settings.known))
    return cache.kept(run.options.cache, source, aim, config, depends, review)


def _written(source: Source, full: str, judged: Judged) -> Judged:
    """Write the fixed file; where that fails, the findings stand as they were."""
    from gradio_patterns.fixing import writing

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
