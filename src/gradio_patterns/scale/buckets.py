"""One bucket of projects, from review to files: the unit that is done once, or done again.

A bucket's tables come first and its manifest last. Whoever dies in between leaves no manifest, and
whoever does the bucket again writes the same bytes; so nothing is lost and nothing is there twice.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any

from pyarrow import fs

from gradio_patterns.scale import places, projects, tables
from gradio_patterns.scale.limits import FORMAT, MEGABYTE, Settings
from gradio_patterns.scale.places import Place
from gradio_patterns.scale.supervisor import Keeper
from gradio_patterns.support.dataclass import dataclass

Row = dict[str, Any]


@dataclass(frozen=True)
class Unit:
    """One project: its name in the result, what it is, and where it lies.

    ``kind`` is ``folder``, ``loose`` (the files of a folder without those below) or ``archive``.
    """

    name: str
    kind: str
    place: str
    wrong: tuple[tuple[str, str, str], ...] = ()
    """What is known to be wrong with it before: path, code, message."""


@dataclass(frozen=True)
class Job:
    """What every worker knows."""

    settings: Settings
    out: str
    key: str
    """Of the tool and the settings: with another one, what is there does not count."""
    resume: bool


def bucket_of(project: str, count: int) -> int:
    """The bucket of a project: by its name, so that it never changes."""
    digest = blake2b(project.encode("utf-8", "surrogateescape"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % count


def do(bucket: int, units: Iterable[Unit], job: Job) -> Row:
    """Review the projects of a bucket and write its files, unless they are there already."""
    started = time.process_time()
    keeper = _keeper(job.settings)
    before = keeper.cpu
    out = places.open_place(job.out)
    manifest = (out[0], places.join(out[1], manifest_name(bucket)))
    ordered = sorted(units, key=lambda unit: unit.name)
    known = _known(manifest, job) if job.resume else None
    if known is not None and _unchanged(known, ordered, job, keeper):
        return {**known["counts"], "bucket": bucket, "kept": True, "cpu": 0.0}
    made: dict[str, list[Row]] = {name: [] for name in tables.SCHEMAS}
    for unit in ordered:
        with _asked(unit, job.settings) as asked:
            review = keeper.review(asked)
        for path, code, message in unit.wrong:
            error = {"code": code, "message": message, "line": 0}
            review["errors"].append({**error, "path": path})
        if review["rows"] or review["errors"]:
            for name, rows in tables.rows_of(unit.name, review).items():
                made[name] += rows
        else:
            made["projects"].append(_without(unit.name, review))
    tables.write(out, bucket, made)
    counts = _counts(made)
    digests = {row["project"]: row["digest"] for row in made["projects"]}
    plain = {
        "format": FORMAT, "bucket": bucket, "key": job.key, "projects": digests, "counts": counts,
    }  # fmt: skip
    places.write(manifest, places.as_json(plain))
    spent = time.process_time() - started + keeper.cpu - before
    return {**counts, "bucket": bucket, "kept": False, "cpu": spent}


def manifest_name(bucket: int) -> str:
    """The file that says a bucket is done, below the folder of the census."""
    return f"manifests/{bucket:05}.json"


def _known(manifest: Place, job: Job) -> Row | None:
    """What is known of a bucket that was done under the same settings with the same tool."""
    try:
        known: Row = json.loads(places.read(manifest) or b"{}")
    except ValueError:
        return None
    return known if known.get("key") == job.key else None


def _unchanged(known: Row, units: list[Unit], job: Job, keeper: Keeper) -> bool:
    """Whether a bucket's projects are those that were reviewed, byte for byte."""
    if sorted(known["projects"]) != [unit.name for unit in units]:
        return False
    for unit in units:
        with _asked(unit, job.settings) as asked:
            if keeper.review(asked, digest_only=True)["digest"] != known["projects"][unit.name]:
                return False
    return True


def _without(name: str, review: Row) -> Row:
    return {
        "project": name, "digest": review["digest"], "files": review["files"],
        "gradio_files": 0, "reviewed": 0, "failed": 0,
        "info": 0, "warning": 0, "error": 0, "questions": 0,
    }  # fmt: skip


def _counts(made: dict[str, list[Row]]) -> dict[str, int]:
    projects = made["projects"]
    names = ("files", "gradio_files", "reviewed", "failed")
    return {
        "projects": len(projects),
        **{name: sum(row[name] for row in projects) for name in names},
        **{name: len(made[name]) for name in ("findings", "questions", "diagnostics")},
    }


_KEEPERS: dict[str, Keeper] = {}


def _keeper(settings: Settings) -> Keeper:
    """The keeper of this worker; a worker is used for one bucket after the other."""
    key = repr(settings)
    if key not in _KEEPERS:
        for other in _KEEPERS.values():
            other.close()
        _KEEPERS.clear()
        _KEEPERS[key] = Keeper(settings)
    return _KEEPERS[key]


@contextmanager
def _asked(unit: Unit, settings: Settings) -> Iterator[Row]:
    """Where a project lies on this machine, brought here for the time where it lies elsewhere."""
    place = places.open_place(unit.place)
    if places.is_local(place) and unit.kind != "archive":
        yield {"root": place[1], "loose": unit.kind == "loose"}
        return
    limit = settings.limits.file_megabytes * MEGABYTE
    # A name that no other project had: what is remembered of files goes by their paths.
    folder = tempfile.mkdtemp(prefix="census-")
    try:
        into = os.path.join(folder, "project")
        os.mkdir(into)
        if unit.kind != "archive":
            _bring(place, into, limit, deep=unit.kind != "loose")
            yield {"root": into, "loose": unit.kind == "loose"}
        elif places.is_local(place):
            yield {"archive": place[1], "into": into}
        else:
            archive = os.path.join(folder, place[1].rpartition("/")[2])
            with place[0].open_input_stream(place[1]) as stream, open(archive, "wb") as file:
                shutil.copyfileobj(stream, file, MEGABYTE)
            yield {"archive": archive, "into": into}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _bring(place: Place, into: str, limit: int, *, deep: bool) -> None:
    """Copy the files of a project that a review may want."""
    system, root = place
    for info in system.get_file_info(fs.FileSelector(root, recursive=deep)):
        below = info.path[len(root) :].lstrip("/")
        if info.type != fs.FileType.File or not projects.wanted(below) or ".." in below:
            continue
        path = os.path.join(into, below)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            if info.size > limit:
                file.truncate(info.size)  # a hole of that size: it is only said how large it is
                continue
            with system.open_input_stream(info.path) as stream:
                shutil.copyfileobj(stream, file, MEGABYTE)
