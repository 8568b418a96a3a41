"""The tables of a census: their columns, and the file that each bucket of projects has in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from gradio_patterns.appmap.numbers import NUMBERS
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.scale import places
from gradio_patterns.scale.places import Place

Row = dict[str, Any]

_TEXT, _NUMBER, _TRUTH = pa.string(), pa.int32(), pa.bool_()
_PLACE = [("project", _TEXT), ("path", _TEXT)]
_RULE = [("rule", _TEXT), ("code", _TEXT)]

SCHEMAS: dict[str, pa.Schema] = {
    "findings": pa.schema(
        [
            *_PLACE, *_RULE, ("category", _TEXT), ("severity", _TEXT), ("confidence", _TEXT),
            ("message", _TEXT), ("line", _NUMBER), ("column", _NUMBER), ("cell", _NUMBER),
            ("end_line", _NUMBER), ("end_column", _NUMBER), ("fix", _TEXT),
            ("fingerprint", _TEXT), ("gradio", _TEXT),
        ]
    ),
    "questions": pa.schema(
        [
            *_PLACE, *_RULE, ("question", _TEXT), ("line", _NUMBER), ("cell", _NUMBER),
            ("gradio", _TEXT),
        ]
    ),
    "diagnostics": pa.schema(
        [*_PLACE, ("code", _TEXT), ("message", _TEXT), ("line", _NUMBER)]
    ),
    "files": pa.schema(
        [
            *_PLACE, ("bytes", pa.int64()), ("notebook", _TRUTH), ("reviewed", _TRUTH),
            ("gradio", _TEXT), ("gradio_source", _TEXT), ("guessed", _TRUTH),
            ("takes_newest", _TRUTH), ("findings", _NUMBER), ("questions", _NUMBER),
            ("suppressed", _NUMBER),
            *((name, _NUMBER) for name in NUMBERS),
        ]
    ),
    "projects": pa.schema(
        [
            ("project", _TEXT), ("digest", _TEXT), ("files", _NUMBER), ("gradio_files", _NUMBER),
            ("reviewed", _NUMBER), ("failed", _NUMBER), ("gradio", _TEXT), ("guessed", _TRUTH),
            ("takes_newest", _TRUTH), *((severity, _NUMBER) for severity in SEVERITIES),
            ("questions", _NUMBER),
        ]
    ),
}  # fmt: skip
"""By the name of the table."""


def name_of(table: str, bucket: int) -> str:
    """The file of a bucket, below the folder of the census."""
    return f"{table}/{bucket:05}.parquet"


def rows_of(project: str, review: Row) -> dict[str, list[Row]]:
    """What the review of one project adds to each table."""
    made: dict[str, list[Row]] = {name: [] for name in SCHEMAS}
    severities = dict.fromkeys(SEVERITIES, 0)
    targets: dict[tuple[str, bool, bool], int] = {}
    for error in review["errors"]:
        made["diagnostics"].append({"project": project, "path": "", **error})
    for row in review["rows"]:
        place = {"project": project, "path": row["path"], "gradio": row.get("gradio")}
        findings, questions = row.pop("findings", ()), row.pop("questions", ())
        errors = row.pop("errors")
        made["findings"] += [{**place, **one} for one in findings]
        made["questions"] += [{**place, **one} for one in questions]
        made["diagnostics"] += [{**place, **one} for one in errors]
        counted = {"findings": len(findings), "questions": len(questions)}
        made["files"].append({**place, **row, **counted})
        for one in findings:
            severities[one["severity"]] += 1
        if row.get("gradio") is not None:
            target = (row["gradio"], row["guessed"], row["takes_newest"])
            targets[target] = targets.get(target, 0) + 1
    main = max(targets, key=lambda target: (targets[target], target), default=(None, None, None))
    reviewed = sum(row["reviewed"] for row in review["rows"])
    made["projects"].append(
        {
            "project": project,
            "digest": review["digest"],
            "files": review["files"],
            "gradio_files": len(review["rows"]),
            "reviewed": reviewed,
            "failed": len(review["rows"]) - reviewed + len(review["errors"]),
            "gradio": main[0],
            "guessed": main[1],
            "takes_newest": main[2],
            **severities,
            "questions": len(made["questions"]),
        }
    )
    return made


def write(out: Place, bucket: int, tables: dict[str, list[Row]]) -> None:
    """Write the files of one bucket; the same rows give the same bytes."""
    for name, schema in SCHEMAS.items():
        table = _table(tables[name], schema)
        sink = pa.BufferOutputStream()
        parquet.write_table(table, sink, compression="zstd")
        place = (out[0], places.join(out[1], name_of(name, bucket)))
        places.write(place, sink.getvalue())


def _table(rows: list[Row], schema: pa.Schema) -> pa.Table:
    columns = []
    for field in schema:
        values = [row.get(field.name) for row in rows]
        try:
            columns.append(pa.array(values, type=field.type))
        except UnicodeEncodeError:
            # Half a pair of surrogates, as a hostile file may hold, is no UTF-8.
            columns.append(pa.array([_sound(value) for value in values], type=field.type))
    return pa.Table.from_arrays(columns, schema=schema)


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    return value


def read(
    out: Place, name: str, buckets: Iterable[int], columns: list[str] | None = None
) -> Iterator[pa.Table]:
    """A table, bucket after bucket."""
    for bucket in buckets:
        with out[0].open_input_file(places.join(out[1], name_of(name, bucket))) as file:
            yield parquet.read_table(file, columns=columns)
