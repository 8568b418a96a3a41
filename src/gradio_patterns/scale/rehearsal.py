"""Two runs over the same projects compared: which break with the Gradio of the second?

A project breaks newly where a rule of severity error speaks of a file of which it did not before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from gradio_patterns.findings.diagnostics import CENSUS_FOLDER, refuse
from gradio_patterns.scale import places, tables
from gradio_patterns.scale.places import Place

Row = dict[str, Any]
_COLUMNS = ["project", "path", "rule", "severity", "fix"]
SCHEMA = pa.schema(
    [
        ("project", pa.string()), ("gradio", pa.string()), ("takes_newest", pa.bool_()),
        ("breaks", pa.bool_()), ("new_errors", pa.int32()), ("new_warnings", pa.int32()),
        ("gone", pa.int32()), ("mended", pa.int32()), ("rules", pa.list_(pa.string())),
    ]
)  # fmt: skip
"""Of the table of projects in which anything changes. ``mended``: new errors with a safe fix."""


def compare(before: Place, after: Place, version: str) -> Row:
    """Write the table beside the second run; the counts."""
    groups = _groups(before, after)
    totals: Counter[str] = Counter()
    rules: dict[str, Counter[str]] = {}
    rows: list[Row] = []
    for old, new in groups:
        for row, broken in _projects(before, old, after, new):
            totals["projects"] += 1
            if not (row["new_errors"] or row["new_warnings"] or row["gone"]):
                continue
            rows.append(row)
            if row["breaks"]:
                totals["break"] += 1
                totals["break_and_take_it"] += bool(row["takes_newest"])
                totals["break_but_mended"] += row["mended"] == row["new_errors"]
            for rule, places_of in broken.items():
                counts = rules.setdefault(rule, Counter())
                counts["projects"] += 1
                counts["places"] += places_of
    rows.sort(key=lambda row: (-row["new_errors"], -row["new_warnings"], row["project"]))
    sink = pa.BufferOutputStream()
    parquet.write_table(pa.Table.from_pylist(rows, schema=SCHEMA), sink, compression="zstd")
    places.write((after[0], places.join(after[1], "rehearsal.parquet")), sink.getvalue())
    made = {
        "version": version,
        "totals": {name: totals[name] for name in TOTALS},
        "rules": {rule: dict(counts) for rule, counts in sorted(rules.items())},
    }
    places.write((after[0], places.join(after[1], "rehearsal.json")), places.as_json(made))
    return {**made, "rows": rows}


TOTALS = ("projects", "break", "break_and_take_it", "break_but_mended")


def _groups(before: Place, after: Place) -> list[tuple[list[int], list[int]]]:
    """Buckets that hold the same projects in both runs, or all at once where they do not."""
    old, new = _buckets(before), _buckets(after)
    if old == new:
        return [([bucket], [bucket]) for bucket in old]
    return [(old, new)]


def _buckets(out: Place) -> list[int]:
    """The buckets of a finished run."""
    if places.read((out[0], places.join(out[1], "summary.json"))) is None:
        raise refuse(CENSUS_FOLDER, "there is no finished census", out[1])
    from pyarrow import fs

    infos = out[0].get_file_info(fs.FileSelector(places.join(out[1], "manifests")))
    names = [info.base_name for info in infos if info.base_name.endswith(".json")]
    return sorted(int(name.partition(".")[0]) for name in names)


def _projects(
    before: Place, old: Sequence[int], after: Place, new: Sequence[int]
) -> Iterator[tuple[Row, dict[str, int]]]:
    """What changes in each project of both runs, and how often each rule breaks it newly."""
    was = {
        row["project"]: (row["gradio"], row["takes_newest"])
        for table in tables.read(before, "projects", old)
        for row in table.to_pylist()
        if row["gradio"] is not None
    }
    then, now = _counted(before, old), _counted(after, new)
    for project in sorted(was):
        earlier, later = then.get(project, {}), now.get(project, {})
        broken: Counter[str] = Counter()
        row = {
            "project": project, "gradio": was[project][0], "takes_newest": was[project][1],
            "new_errors": 0, "new_warnings": 0, "gone": 0, "mended": 0,
        }  # fmt: skip
        for (path, rule, severity), (count, safe) in later.items():
            added = count - earlier.get((path, rule, severity), (0, 0))[0]
            if added > 0 and severity == "error":
                broken[rule] += added
                row["new_errors"] += added
                row["mended"] += min(added, safe)
            elif added > 0 and severity == "warning":
                row["new_warnings"] += added
        for key, (count, _) in earlier.items():
            row["gone"] += max(0, count - later.get(key, (0, 0))[0])
        row["breaks"] = row["new_errors"] > 0
        row["rules"] = sorted(broken)
        yield row, dict(broken)


_Counts = dict[tuple[str, str, str], tuple[int, int]]


def _counted(out: Place, buckets: Sequence[int]) -> dict[str, _Counts]:
    """By project: how often each rule fires in each file, and how often with a safe fix."""
    made: dict[str, _Counts] = {}
    for table in tables.read(out, "findings", buckets, _COLUMNS):
        for row in table.to_pylist():
            counts = made.setdefault(row["project"], {})
            key = (row["path"], row["rule"], row["severity"])
            count, safe = counts.get(key, (0, 0))
            counts[key] = (count + 1, safe + (row["fix"] == "safe"))
    return made
