"""What was read: files of locked packages, their labelled faults, clean spots and judged findings.

All of it is facts about files that are fetched by hash; no line of theirs is kept here.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from ecosystem.fetch import Package, fetch

DEVELOPMENT, CLOSED = "development", "closed"
HALVES = (DEVELOPMENT, CLOSED)
LATER = "found-later"
"""``by`` of a fault that nobody labelled until a finding named it: it flatters the review."""


class File(NamedTuple):
    """One file that was read, and the Gradio it was read for."""

    package: str
    version: str
    path: str
    sha256: str
    target: str
    half: str


class Label(NamedTuple):
    """One fault. ``also`` are further lines of the same fault, as the readers gave them."""

    package: str
    path: str
    line: int
    kind: str
    rule: str
    severity: str
    seen: str
    confidence: str
    by: str
    what: str
    also: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        return (self.line, *self.also)


class Spot(NamedTuple):
    """A place that a careless rule would report, and which is right."""

    package: str
    path: str
    line: int
    kind: str
    by: str
    what: str


class Judged(NamedTuple):
    """A finding that somebody read and found to be false."""

    package: str
    path: str
    line: int
    rule: str
    reason: str


class Corpus(NamedTuple):
    """Everything below one folder."""

    files: list[File]
    labels: list[Label]
    clean: list[Spot]
    judged: list[Judged]
    kinds: dict[str, list[str]]
    """The rules that fit a kind, by kind."""
    agreement: dict[str, Any]
    """How often the two readers said the same, before they were reconciled."""


def load(folder: Path) -> Corpus:
    """The corpus as it is kept."""
    return Corpus(
        [File(**row) for row in _json(folder / "files.json")],
        [
            Label(**{**row, "also": tuple(row.get("also", ()))})
            for row in _rows(folder / "labels.jsonl")
        ],
        [Spot(**row) for row in _rows(folder / "clean.jsonl")],
        [Judged(**row) for row in _rows(folder / "judged.jsonl")],
        _json(folder / "kinds.json"),
        _json(folder / "agreement.json"),
    )


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def located(files: list[File], packages: list[Package]) -> dict[File, Path]:
    """Where each file lies, fetched where need be.

    Raises ValueError for a file that is not the one that was read: its lines would be others.
    """
    locked = {package.name: package for package in packages}
    places: dict[File, Path] = {}
    for file in files:
        package = locked.get(file.package)
        if package is None or package.version != file.version:
            raise ValueError(f"{file.package} {file.version} is not locked")
        path = fetch(package) / file.path
        if hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
            raise ValueError(f"{file.package}/{file.path} is not the file that was read")
        places[file] = path
    return places
