"""Projects out of a data set of files: rows with a content, and mostly a path and a project.

Two passes, since few projects of a public data set say Gradio at all: the first finds those that
do, the second takes only their rows, and brings the rows of one bucket of projects together.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds
from pyarrow import compute as pc
from pyarrow import fs

from gradio_patterns.findings.diagnostics import UNREADABLE, UNUSABLE_PATH, USAGE, refuse
from gradio_patterns.reading.sources import SUFFIXES
from gradio_patterns.scale import archives, places
from gradio_patterns.scale.buckets import Unit, bucket_of
from gradio_patterns.scale.projects import wanted
from gradio_patterns.support.dataclass import dataclass

Row = dict[str, Any]
DATA = (".parquet", ".arrow", ".feather", ".ipc")
_BATCH = 512
"""Rows that are in memory at a time while reading."""
ROWS = pa.schema(
    [("bucket", pa.int32()), ("project", pa.string()), ("path", pa.string()),
     ("content", pa.large_binary())]
)  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """Where a data set keeps what; empty for a column that it does not have."""

    content: str = "content"
    path: str = "path"
    project: str = "repo_name"


@dataclass(frozen=True)
class Part:
    """What one task reads: a row group of a Parquet file, or a whole file in Arrow's own format."""

    source: str
    path: str
    group: int


def parts(source: str, columns: Columns) -> list[Part]:
    """All parts of a data set, in order; refused where a column is missing."""
    system, root = places.open_place(source)
    info = system.get_file_info(root)
    files = [root]
    if info.type == fs.FileType.Directory:
        found = system.get_file_info(fs.FileSelector(root, recursive=True))
        files = sorted(one.path for one in found if one.path.endswith(DATA))
    if not files or info.type == fs.FileType.NotFound:
        raise refuse(UNREADABLE, f"there is no file of a data set ({', '.join(DATA)})", source)
    made: list[Part] = []
    for path in files:
        try:
            fragment = next(
                ds.dataset(path, filesystem=system, format=_format(path)).get_fragments()
            )
            names = fragment.physical_schema.names
            count = fragment.num_row_groups if path.endswith(".parquet") else 1
        except (OSError, pa.ArrowException) as error:
            raise refuse(UNREADABLE, f"cannot be read: {error}", path) from None
        for name in (columns.content, columns.path, columns.project):
            if name and name not in names:
                there = ", ".join(names)
                raise refuse(USAGE, f"there is no column {name!r}; there are {there}", path)
        made += [Part(source, path, group) for group in range(count)]
    return made


def _format(path: str) -> str:
    return "parquet" if path.endswith(".parquet") else "ipc"


def read(part: Part, columns: Columns) -> Iterator[tuple[list[str], list[str], pa.Array]]:
    """Projects, paths and contents, some rows at a time."""
    system, _ = places.open_place(part.source)
    data = ds.dataset(part.path, filesystem=system, format=_format(part.path))
    fragment = next(data.get_fragments())
    if part.path.endswith(".parquet"):
        fragment = fragment.subset(row_group_ids=[part.group])
    names = [name for name in (columns.content, columns.path, columns.project) if name]
    for batch in fragment.to_batches(columns=names, batch_size=_BATCH):
        contents = batch.column(columns.content)
        contents = contents.cast(pa.large_binary()) if len(contents) else contents
        paths = _texts(batch, columns.path, contents)
        projects = _texts(batch, columns.project, contents) if columns.project else paths
        yield projects, paths, contents


def _texts(batch: pa.RecordBatch, name: str, contents: pa.Array) -> list[str]:
    """A column of names; a row without one is called by its content."""
    values = batch.column(name).to_pylist() if name else [None] * len(contents)
    return [
        str(value) if value is not None else f"{_digest(contents[number].as_py() or b'')}.py"
        for number, value in enumerate(values)
    ]


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=8).hexdigest()


def gated(part: Part, columns: Columns) -> Row:
    """The projects of a part that say Gradio in a file that a review reads, and their size."""
    found: set[str] = set()
    sizes: dict[str, int] = {}
    for projects, paths, contents in read(part, columns):
        says = pc.fill_null(pc.match_substring(contents, "gradio"), False).to_pylist()
        lengths = pc.fill_null(pc.binary_length(contents), 0).to_pylist()
        for project, path, said, length in zip(projects, paths, says, lengths, strict=True):
            if wanted(path):
                sizes[project] = sizes.get(project, 0) + length
                if said and path.endswith(SUFFIXES):
                    found.add(project)
    names = sorted(found)
    return {"projects": names, "bytes": [sizes[name] for name in names]}


def chosen(part: Part, columns: Columns, known: frozenset[str], count: int) -> Iterator[pa.Table]:
    """The rows of the projects that are reviewed, each with its bucket."""
    for projects, paths, contents in read(part, columns):
        keep = [
            number
            for number, project in enumerate(projects)
            if project in known and wanted(paths[number]) and contents[number].is_valid
        ]
        if keep:
            names = [projects[number] for number in keep]
            yield pa.table(
                [
                    pa.array([bucket_of(name, count) for name in names], pa.int32()),
                    pa.array(names, pa.string()),
                    pa.array([paths[number] for number in keep], pa.string()),
                    contents.take(pa.array(keep)),
                ],
                schema=ROWS,
            )


def laid_out(table: pa.Table, folder: str) -> list[Unit]:
    """The projects of a bucket as folders, whatever order their rows came in."""
    rows = sorted(
        zip(
            *(table.column(name).to_pylist() for name in ("project", "path", "content")),
            strict=True,
        )
    )
    roots: dict[str, str] = {}
    wrong: dict[str, list[tuple[str, str, str]]] = {}
    last: tuple[str, str, bytes] | None = None
    for project, path, content in rows:
        if project not in roots:
            roots[project] = tempfile.mkdtemp(dir=folder)
        if last is not None and last[:2] == (project, path):
            if last[2] != content:
                why = "the data set has several contents for it; the first is reviewed"
                wrong.setdefault(project, []).append((path, UNUSABLE_PATH, why))
        elif not _written(roots[project], path, content):
            why = "no path that a file may have; it was left out"
            wrong.setdefault(project, []).append((path, UNUSABLE_PATH, why))
        last = (project, path, content)
    return [
        Unit(project, "folder", root, tuple(dict.fromkeys(wrong.get(project, ()))))
        for project, root in roots.items()
    ]


def _written(root: str, path: str, content: bytes) -> bool:
    place = archives.safe_path(root, path.removeprefix("./"))
    if place is None:
        return False
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "xb") as file:
            file.write(content)
    except (OSError, ValueError):
        return False
    return True
