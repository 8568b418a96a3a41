"""What holds for one file that is open: its settings, its Gradio, its rules.

Read anew for every review: settings and requirements change while the editor is open.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from gradio_patterns.engine.files import aim_of
from gradio_patterns.engine.onefile import Judged, judge_source
from gradio_patterns.engine.run import Run
from gradio_patterns.engine.setup import below, excluded, settings_of
from gradio_patterns.filters.baseline import Roots
from gradio_patterns.findings.finding import Target
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.reading.source import Source
from gradio_patterns.reading.sources import SKIPPED
from gradio_patterns.settings import selection
from gradio_patterns.settings.config import Config, Finder
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import dataclass, replace
from gradio_patterns.target import target

_RULES: dict[tuple[Config, tuple[str, ...]], tuple[RuleInfo, ...]] = {}
"""The rules of the settings met so far: choosing them takes longer than a small review."""
_KEPT = 32


@dataclass(frozen=True)
class Settled:
    """How one file is reviewed."""

    path: str
    path_from_root: str
    config: Config
    ignored: tuple[str, ...]
    known: dict[str, str]
    target: Target


def base_of(path: str, folders: Sequence[str]) -> str:
    """The innermost open folder that holds the file, else the file's own."""
    holding = [folder for folder in folders if path.startswith(os.path.join(folder, ""))]
    return max(holding, key=len) if holding else os.path.dirname(path)


def _run(path: str, folders: Sequence[str]) -> Run:
    base = base_of(path, folders)
    return Run(Options(), base, Finder(), target.Finder(base), Roots(base))


def left_out(path: str, folders: Sequence[str]) -> bool:
    """Whether a review of the folder would not read the file."""
    base = base_of(path, folders)
    inside = os.path.dirname(below(path, base)).split("/")
    if not SKIPPED.isdisjoint(inside) or "site-packages" in path.split(os.sep):
        return True
    return excluded(_run(path, folders), path)


def settle(source: Source, folders: Sequence[str]) -> Settled:
    """The settings that hold for a file; refused where they are wrong."""
    path = source.path
    run = _run(path, folders)
    settings = settings_of(run, os.path.dirname(path))
    config = settings.config
    return Settled(
        path,
        run.roots.path_from(*os.path.split(path)),
        config,
        selection.file_ignores(config, below(path, config.folder or run.base)),
        settings.known,
        aim_of(run, source, path, config),
    )


def judge(settled: Settled, source: Source, *, fix: bool = False) -> Judged:
    """Review a source as it was settled; with ``fix``, what its safe fixes make of it."""
    judged = judge_source(
        source,
        settled.target,
        _rules(settled),
        settled.config,
        path_from_root=settled.path_from_root,
        known=settled.known,
        unused=selection.unused_wanted(settled.config, settled.ignored),
        fix=fix,
    )
    return replace(
        judged,  # what is wrong in another module is shown when that is open
        findings=tuple(found for found in judged.findings if found.path == judged.path),
        questions=tuple(found for found in judged.questions if found.path == judged.path),
    )


def _rules(settled: Settled) -> tuple[RuleInfo, ...]:
    key = (settled.config, settled.ignored)
    if key not in _RULES:
        if len(_RULES) >= _KEPT:
            _RULES.clear()
        _RULES[key] = selection.active(*key)
    return _RULES[key]
