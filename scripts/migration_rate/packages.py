"""Hard breaks in real packages before and after the migration; computed in memory."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ecosystem.fetch import fetch, load_lock
from gradio_patterns.cli.migrate import RULES
from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.settings.options import Options

LOCK = Path(__file__).resolve().parents[1] / "ecosystem" / "packages.json"


class Breaks(NamedTuple):
    """Findings in all packages: those that break an app, and all others, before and after."""

    packages: int
    files: int
    errors_before: int
    errors_safe: int
    errors_after: int
    others_before: int
    others_after: int
    broken_before: int
    broken_after: int


def breaks(version: str) -> Breaks:
    """Review every locked package as it is, and as safe and all fixes would leave it."""
    counted: dict[str, list[tuple[int, int]]] = {"as it is": [], "safe": [], "all": []}
    files = 0
    locked = load_lock(LOCK)
    for package in locked:
        folder = str(fetch(package))
        for name, results in counted.items():
            overrides: dict[str, object] = {
                "select": RULES, "min_severity": "info", "questions": False,
                "gradio_version": version, "unsafe_fixes": name == "all",
            }  # fmt: skip
            fixing = name != "as it is"
            options = Options(overrides=overrides, isolated=True, fix=fixing, write=False)
            report = review_paths([folder], options)
            errors = sum(finding.severity == "error" for finding in report.findings)
            results.append((errors, len(report.findings) - errors))
        files += report.reviewed
    before, safe, after = counted.values()
    return Breaks(
        len(locked), files,
        sum(e for e, _ in before), sum(e for e, _ in safe), sum(e for e, _ in after),
        sum(o for _, o in before), sum(o for _, o in after),
        sum(e > 0 for e, _ in before), sum(e > 0 for e, _ in after),
    )  # fmt: skip
