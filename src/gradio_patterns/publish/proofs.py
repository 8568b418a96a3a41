"""What proof.json says, and whether it agrees with its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version

from gradio_patterns.publish.records import Problem, Record
from gradio_patterns.publish.strict_json import read_json

PROOF = "proof.json"
VERDICTS = ("holds", "does-not-hold", "contradiction", "not-applicable", "could-not-run")


def proof_rows(folder: Path) -> list[dict[str, str]]:
    """One row per Gradio version, oldest first: version, verdict, what bad and good showed."""
    try:
        text = (folder / PROOF).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return []
    data, _ = read_json(text)
    seen = data.get("observations") if data else None
    if not isinstance(seen, dict):
        return []
    rows = [_row(version, row) for version, row in seen.items() if isinstance(row, dict)]
    return sorted(rows, key=lambda row: _order(row["gradio"]))


def proof_problems(record: Record, folder: Path) -> Iterator[Problem]:
    """Where the proof is broken or contradicts the record."""
    rows = proof_rows(folder)
    if (folder / PROOF).is_file() and not rows:
        yield Problem("observations", "holds no verdicts", "what scripts/prove.py wrote")
    known = [row for row in rows if row["verdict"] in VERDICTS and _version(row["gradio"])]
    for row in rows:
        if row not in known:
            field = f"observations.{row['gradio']}"
            yield Problem(field, f"{row['verdict']!r} is no verdict", ", ".join(VERDICTS))
    for row in known:
        yield from _disagreement(record, row)
    if record.status.stage == "stable" and "holds" not in {row["verdict"] for row in known}:
        yield Problem(
            "observations",
            "a stable rule holds on no version",
            "a verdict that holds, or stage preview",
        )


def _disagreement(record: Record, row: Mapping[str, str]) -> Iterator[Problem]:
    field, version, verdict = f"observations.{row['gradio']}", row["gradio"], row["verdict"]
    within = SpecifierSet(record.gradio).contains(version, prereleases=True)
    if verdict == "contradiction":
        yield Problem(field, "bad and good show the same trouble", "bad shows it, good does not")
    elif verdict == "holds" and not within:
        yield Problem(
            field, f"holds outside the record's range {record.gradio!r}", "a range that contains it"
        )
    elif verdict == "does-not-hold" and within:
        yield Problem(
            field, f"does not hold within the range {record.gradio!r}", "a range without it"
        )


def _row(version: str, row: Mapping[str, Any]) -> dict[str, str]:
    return {
        "gradio": version,
        "verdict": str(row.get("verdict", "")),
        "bad": str(row.get("bad", "")),
        "good": str(row.get("good", "")),
    }


def _version(text: str) -> Version | None:
    try:
        return Version(text)
    except InvalidVersion:
        return None


def _order(text: str) -> tuple[Version, str]:
    return _version(text) or Version("0"), text
