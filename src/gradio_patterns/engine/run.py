"""What one review knows and has found so far: its settings, and the tally of its files."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from gradio_patterns.engine.onefile import Judged
from gradio_patterns.filters import baseline
from gradio_patterns.findings.finding import Diagnostic, Target
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.settings import config
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import dataclass, field
from gradio_patterns.target import target

if TYPE_CHECKING:
    from gradio_patterns.filters.changes import Changes

Baselines = dict[str, dict[str, str]]
"""By the baseline's path: the path of each finding, by its fingerprint."""


@dataclass(frozen=True)
class Settings:
    """The configuration of one folder, ready to use."""

    config: Config
    known: dict[str, str]
    """The baseline: path by fingerprint."""


@dataclass
class Tally:
    """What the files gave so far."""

    judged: list[Judged] = field(default_factory=list)
    file_targets: dict[str, Target] = field(default_factory=dict)
    errors: list[Diagnostic] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)
    seen_known: set[str] = field(default_factory=set)
    floors: dict[str, int] = field(default_factory=dict)
    """By path: from which severity on a finding there fails the review."""
    failing: int = 0
    reviewed: int = 0
    without: int = 0
    failed: int = 0


def nobody(done: int) -> None:
    """Nobody wants to know how far a review is."""


@dataclass
class Run:
    """What a review knows, and its tally."""

    options: Options
    base: str
    configs: config.Finder
    targets: target.Finder
    roots: baseline.Roots
    changes: Changes | None = None
    settings: dict[str, Settings] = field(default_factory=dict)
    excluding: dict[str, Config | None] = field(default_factory=dict)
    """By folder: the configuration that may leave out files in it."""
    baselines: Baselines = field(default_factory=dict)
    rules: dict[tuple[Config, tuple[str, ...]], tuple[RuleInfo, ...]] = field(default_factory=dict)
    asked: dict[str, Target] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)
    told: Callable[[int], None] = nobody
    """Called with the number of files that are done."""


def asked_for(run: Run, version: str, source: str) -> Target:
    """The target that options or a configuration ask for, read once."""
    if version not in run.asked:
        run.asked[version] = target.asked_for(version, source)
    return run.asked[version]


def shown_path(run: Run, path: str) -> str:
    """The path as reports print it: from the working folder where it is inside, with slashes."""
    full = os.path.abspath(path)
    inside = full.startswith(os.path.join(run.base, ""))
    return (full[len(os.path.join(run.base, "")) :] if inside else path).replace(os.sep, "/")
