"""What the reviewer says about each case at one version."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from api_agreement.cases import Case
from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.settings.options import Options

LINES = 100
"""Cases a file: small files are reviewed sooner, and what goes wrong in one loses few."""

CLAIMS = (
    "GP901", "GP902", "GP903", "GP904", "GP905", "GP906", "GP907", "GP908", "GP909", "GP910",
    "GP306", "GP307", "GP317", "GP319", "GP403", "GP407", "GP507", "GP803",
)  # fmt: skip
"""Rules that say what becomes of the statement itself. The trouble of the others comes later, or
they advise: that the statement runs does not make them wrong."""


class Said(NamedTuple):
    """One finding about a case."""

    severity: str
    rule: str
    message: str


class Judged(NamedTuple):
    """Findings by the case's number, and what the reviewer could not do."""

    said: dict[int, list[Said]]
    errors: list[str]


def write(cases: list[Case], folder: Path) -> dict[str, list[int]]:
    """The cases as files to review, and which case stands on which line (from the second on).

    Cases of one kind stand together: an import of a submodule is visible in its whole file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.py"):
        old.unlink()
    groups: dict[bool, list[int]] = {}
    for number, case in enumerate(cases):
        groups.setdefault(case.code.startswith("from "), []).append(number)
    placed: dict[str, list[int]] = {}
    for imports, numbers in groups.items():
        size = LINES if not imports else 1 + LINES // 4
        for start in range(0, len(numbers), size):
            chosen = numbers[start : start + size]
            path = folder / f"cases_{len(placed):04}.py"
            lines = ["import gradio as gr", *(cases[number].code for number in chosen)]
            path.write_text("\n".join(lines) + "\n", "utf-8")
            placed[str(path)] = chosen
    return placed


def judge(placed: dict[str, list[int]], version: str, jobs: int = 1) -> Judged:
    """Review all files at a version and find the case of each finding by its line."""
    overrides = {
        "gradio_version": version, "min_severity": "info", "max_findings": None,
        "questions": False,
    }  # fmt: skip
    report = review_paths(list(placed), Options(overrides, isolated=True, jobs=jobs))
    said: dict[int, list[Said]] = {}
    for found in report.findings:
        if found.code in CLAIMS:
            number = placed[found.path][found.start.line - 2]
            said.setdefault(number, []).append(Said(found.severity, found.rule, found.message))
    return Judged(said, [f"{Path(one.path).name}: {one.message}" for one in report.errors])
