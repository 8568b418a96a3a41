"""What a census found, counted by rule, version, category; one bucket in memory at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from gradio_patterns.appmap.numbers import NUMBERS
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.scale import tables
from gradio_patterns.scale.places import Place

Row = dict[str, Any]
GUESS = "guess"


def summary(out: Place, buckets: Sequence[int]) -> Row:
    """All counts; the same tables give the same."""
    totals: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    versions: Counter[str] = Counter()
    files_of: Counter[str] = Counter()
    severities: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    majors: Counter[str] = Counter()
    categories: Counter[tuple[str, str]] = Counter()
    diagnostics: Counter[str] = Counter()
    found: dict[str, Counter[str]] = defaultdict(Counter)
    asked: dict[str, Counter[str]] = defaultdict(Counter)
    for table in tables.read(out, "projects", buckets):
        for row in table.to_pylist():
            totals["projects"] += 1
            for name in ("files", "gradio_files", "reviewed", "failed"):
                totals[name] += row[name]
            if row["gradio"] is not None:
                totals["gradio_projects"] += 1
                versions[GUESS if row["guessed"] else row["gradio"]] += 1
                majors[_major(row["gradio"])] += 1
    for table in tables.read(out, "files", buckets):
        for row in table.to_pylist():
            numbers.update({name: row[name] or 0 for name in NUMBERS})
            if row["gradio"] is not None:
                files_of[GUESS if row["guessed"] else row["gradio"]] += 1
                sources[GUESS if row["guessed"] else _file(row["gradio_source"])] += 1
    for name, into in (("findings", found), ("questions", asked)):
        for table in tables.read(out, name, buckets):
            places: set[tuple[str, str, str]] = set()
            projects: set[tuple[str, str]] = set()
            for row in table.to_pylist():
                totals[name] += 1
                counts, rule = into[row["rule"]], row["rule"]
                counts["places"] += 1
                counts[f"gradio {_major(row['gradio'])}"] += 1
                if (rule, row["project"], row["path"]) not in places:
                    places.add((rule, row["project"], row["path"]))
                    counts["files"] += 1
                if (rule, row["project"]) not in projects:
                    projects.add((rule, row["project"]))
                    counts["projects"] += 1
                    counts[f"projects on gradio {_major(row['gradio'])}"] += 1
                if name == "findings":
                    severities[row["severity"]] += 1
                    categories[row["category"], row["severity"]] += 1
    for table in tables.read(out, "diagnostics", buckets):
        diagnostics.update(table.column("code").to_pylist())
    fired = {**found, **asked}
    return {
        "totals": dict(sorted(totals.items())),
        "numbers": dict(sorted(numbers.items())),
        "versions": {"projects": _sorted(versions), "files": _sorted(files_of)},
        "majors": dict(sorted(majors.items())),
        "sources": dict(sorted(sources.items())),
        "severities": {name: severities[name] for name in SEVERITIES},
        "categories": {
            category: {name: categories[category, name] for name in SEVERITIES}
            for category in sorted({category for category, _ in categories})
        },
        "rules": {rule: dict(sorted(counts.items())) for rule, counts in sorted(found.items())},
        "questions": {rule: dict(sorted(counts.items())) for rule, counts in sorted(asked.items())},
        "diagnostics": dict(sorted(diagnostics.items())),
        "never": sorted(
            rule.name
            for rule in load_index()
            if rule.name not in fired and rule.stage not in ("removed", "deprecated")
        ),
    }


def _major(version: str) -> str:
    return version.partition(".")[0]


def _file(source: str) -> str:
    """The name of the file that says which Gradio: ``a/b/requirements.txt:3`` is the first."""
    return source.rpartition("/")[2].partition(":")[0]


def _sorted(versions: Counter[str]) -> dict[str, int]:
    def key(version: str) -> tuple[int, ...]:
        return tuple(int(part) for part in version.split(".") if part.isdigit())

    return {version: versions[version] for version in sorted(versions, key=key)}
