"""The files that are compared, and how one is reviewed with every rule."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from gradio_patterns.engine.onefile import Judged, judge_source
from gradio_patterns.evaluation.expected import NEWEST, target_for, versions_of
from gradio_patterns.knowledge.catalog import RuleInfo, load_index
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source
from gradio_patterns.settings.config import Config

ROOT = Path(__file__).resolve().parents[2]
REGRESSION = ROOT / "tests/regression"


class Subject(NamedTuple):
    """One file: where it is, the name it is told by, its text, and the version it is for."""

    path: Path
    name: str
    source: Source
    version: str


@cache
def rules() -> tuple[RuleInfo, ...]:
    return tuple(rule for rule in load_index() if rule.stage != "removed")


def subjects(listing: Path | None) -> list[Subject]:
    """The regression set, then the listed files; those that cannot be read are left out."""
    found = []
    for path in [*sorted(REGRESSION.rglob("*.py")), *_listed(listing)]:
        source = sources.read(str(path))
        if isinstance(source, Source) and source.notebook is None:
            own = path.is_relative_to(REGRESSION)
            version = versions_of(source.text)[-1] if own else NEWEST
            base = REGRESSION if own else path.parents[min(3, len(path.parents) - 1)]
            found.append(Subject(path, path.relative_to(base).as_posix(), source, version))
    return found


def _listed(listing: Path | None) -> list[Path]:
    if listing is not None:
        return [Path(line) for line in listing.read_text().splitlines() if line.endswith(".py")]
    from ecosystem.fetch import fetch, load_lock

    lock = ROOT / "scripts/ecosystem/packages.json"
    return [path for package in load_lock(lock) for path in sorted(fetch(package).rglob("*.py"))]


def reviewed(source: Source, version: str, *, unsafe: bool = False, fix: bool = False) -> Judged:
    """The source with every rule, advice included."""
    settings = Config(min_severity="info", unsafe_fixes=unsafe)
    return judge_source(
        source, target_for(version), rules(), settings,
        path_from_root=source.path, known={}, fix=fix, unused=False,
    )  # fmt: skip
