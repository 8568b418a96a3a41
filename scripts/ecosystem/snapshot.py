"""What the review finds in the locked packages: facts only, kept to compare with the next run."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ecosystem.fetch import Package, fetch
from gradio_patterns.evaluation.expected import NEWEST

OWN = "own"
"""The target the package itself asks for."""


class Row(NamedTuple):
    """One finding. ``message`` is shown but not kept: wording may change freely."""

    package: str
    path: str
    line: int
    rule: str
    severity: str
    target: str
    message: str = ""


def review_packages(
    packages: Iterable[Package], rules: frozenset[str] = frozenset()
) -> tuple[list[Row], list[str]]:
    """Findings of all packages, each at its own target and at the newest; and what crashed."""
    from gradio_patterns.engine.pipeline import review_paths
    from gradio_patterns.settings.options import Options

    rows: list[Row] = []
    crashes: list[str] = []
    for package in packages:
        folder = fetch(package)
        for name in (OWN, NEWEST):
            chosen = tuple(rules) or ("ALL",)
            overrides: dict[str, object] = {"min_severity": "info", "select": chosen}
            overrides["max_questions"] = None
            if name != OWN:
                overrides["gradio_version"] = name
            report = review_paths([str(folder)], Options(overrides=overrides))
            crashes += [
                f"{package.name}: {error.code} {error.path}: {error.message}"
                for error in report.errors
                if error.code in {"GP090", "GP091"}
            ]
            rows += [
                Row(
                    package.name,
                    Path(finding.path).resolve().relative_to(folder.resolve()).as_posix(),
                    finding.start.line, finding.rule, finding.severity, name, finding.message,
                )
                for finding in report.findings
            ]  # fmt: skip
            if rules:  # what is asked is shown to be read, and not kept
                rows += [
                    Row(
                        package.name,
                        Path(asked.path).resolve().relative_to(folder.resolve()).as_posix(),
                        asked.start.line, asked.rule, "question", name, asked.question,
                    )
                    for asked in report.questions
                ]  # fmt: skip
    return sorted(rows), crashes


def save_snapshot(path: Path, rows: list[Row]) -> None:
    path.write_text("".join(json.dumps(row[:6]) + "\n" for row in rows), encoding="utf-8")


def load_snapshot(path: Path) -> list[Row]:
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Row(*json.loads(line)) for line in lines]


def compare(before: list[Row], after: list[Row]) -> str:
    """Counts per rule, and each finding that came or went."""
    kept = {row[:6] for row in before}
    now = {row[:6]: row for row in after}
    counts = Counter((row.rule, row.target) for row in after)
    lines = [f"{count:5} {rule} [{target}]" for (rule, target), count in sorted(counts.items())]
    lines += [
        f"+ {row.package}/{row.path}:{row.line} {row.rule} [{row.target}] {row.message}"
        for key, row in sorted(now.items())
        if key not in kept
    ]
    lines += [f"- {k[0]}/{k[1]}:{k[2]} {k[3]} [{k[5]}]" for k in sorted(kept - now.keys())]
    return "\n".join(lines)
