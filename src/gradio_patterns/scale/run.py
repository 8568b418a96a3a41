"""A census from its source to its tables: planned, done, summed up."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import Any

from pyarrow import fs

from gradio_patterns import __version__
from gradio_patterns.findings.diagnostics import CENSUS_FOLDER, refuse
from gradio_patterns.scale import buckets, dataset, engine, places, sources, summary, tables
from gradio_patterns.scale.buckets import Job, Unit, bucket_of
from gradio_patterns.scale.dataset import Columns
from gradio_patterns.scale.limits import FORMAT, Settings
from gradio_patterns.scale.places import Place
from gradio_patterns.support.dataclass import dataclass

Row = dict[str, Any]
PROJECTS = 128
"""Projects of a bucket, about: some thousand files, a few seconds of work."""
LEAST = 16
"""Buckets, where there are as many projects."""
MOST = 4096
"""Buckets; beyond that they grow."""
BYTES = 32 << 20
"""Of sources in a bucket of a data set, about: it is in memory as a whole."""


@dataclass(frozen=True)
class Plan:
    """What is to be reviewed, where the result goes, and how."""

    source: str
    out: str
    settings: Settings = Settings()
    kind: str = "auto"
    depth: int = 1
    resume: bool = False
    address: str | None = None
    workers: int | None = None
    columns: Columns = Columns()


def census(plan: Plan, told: Callable[[str], None]) -> Row:
    """Do it; the summary. ``told`` is given a line of progress now and then."""
    started = time.time()
    kind = sources.kind_of(plan.source) if plan.kind == "auto" else plan.kind
    out = places.open_place(plan.out)
    where = plan.out if "://" in plan.out else out[1]
    job = Job(plan.settings, where, tool(plan), plan.resume)
    begin(out, about(plan, kind), resume=plan.resume)
    work = _of_dataset if kind == "dataset" else _of_projects
    numbers, rows = work(plan, kind, job)
    done: list[Row] = []
    for row in rows:
        done.append(row)
        told(_progress(done, len(numbers), time.time() - started))
    _forget_others(out, numbers)
    made = summary.summary(out, numbers)
    places.write((out[0], places.join(out[1], "summary.json")), places.as_json(made))
    ran = {
        "seconds": round(time.time() - started, 1),
        "cpu_seconds": round(sum(row["cpu"] for row in done), 1),
        "kept": sum(row["kept"] for row in done),
        "version": __version__,
        "python": sys.version.split()[0],
    }
    places.write((out[0], places.join(out[1], "run.json")), places.as_json(ran))
    return made


def about(plan: Plan, kind: str) -> Row:
    """What makes two runs runs of the same census."""
    return {
        "format": FORMAT, "source": plan.source, "kind": kind, "depth": plan.depth,
        "columns": vars(plan.columns), "settings": plan.settings.plain(),
    }  # fmt: skip


def _of_projects(plan: Plan, kind: str, job: Job) -> tuple[list[int], Iterator[Row]]:
    units = sources.units(plan.source, kind, plan.depth)
    count = _count(len(units))
    parts: dict[int, list[Unit]] = {}
    for unit in units:
        parts.setdefault(bucket_of(unit.name, count), []).append(unit)
    engine.start(plan.address, plan.workers)
    return sorted(parts), engine.each_bucket(parts, job)


def _of_dataset(plan: Plan, kind: str, job: Job) -> tuple[list[int], Iterator[Row]]:
    parts = dataset.parts(plan.source, plan.columns)
    engine.start(plan.address, plan.workers)
    sizes = engine.gated(parts, plan.columns)
    count = _count(len(sizes), sum(sizes.values()))
    numbers = sorted({bucket_of(name, count) for name in sizes})
    known = frozenset(sizes)
    rows = engine.each_group(parts, plan.columns, known, count, job) if known else iter(())
    return numbers, rows


def _count(projects: int, size: int = 0) -> int:
    """How many buckets: so many that each is some seconds of work, and fits in memory well."""
    wanted = max(-(-projects // PROJECTS), -(-size // BYTES), min(projects, LEAST), 1)
    return min(MOST, wanted)


def _forget_others(out: Place, numbers: list[int]) -> None:
    """Take away what an earlier run left of buckets that there are no more."""
    names = {bucket.rpartition("/")[2] for bucket in map(buckets.manifest_name, numbers)}
    folder = places.join(out[1], "manifests")
    if not places.exists((out[0], folder)):
        return
    for info in out[0].get_file_info(fs.FileSelector(folder)):
        if info.base_name.endswith(".json") and info.base_name not in names:
            out[0].delete_file(info.path)
            for name in tables.SCHEMAS:
                bucket = int(info.base_name.partition(".")[0])
                out[0].delete_file(places.join(out[1], tables.name_of(name, bucket)))


def finished(plan: Plan) -> bool:
    """Whether the folder holds a census that came to its end."""
    out = places.open_place(plan.out)
    return places.exists((out[0], places.join(out[1], "summary.json")))


def begin(out: Place, about: Row, *, resume: bool) -> None:
    """Claim the folder; refused where something else is in it."""
    place = (out[0], places.join(out[1], "census.json"))
    before = places.read(place)
    if before is not None:
        if not resume:
            raise refuse(CENSUS_FOLDER, "a census is there; --resume goes on with it", out[1])
        known = json.loads(before)
        changed = [name for name in about if known.get(name) != about[name]]
        if changed:
            names = ", ".join(sorted(changed))
            raise refuse(CENSUS_FOLDER, f"the census there differs in: {names}", out[1])
    elif places.exists(out) and _holds_anything(out):
        raise refuse(CENSUS_FOLDER, "the folder is not empty", out[1])
    if places.is_local(out):
        os.makedirs(out[1], exist_ok=True)
    places.write(place, places.as_json(about))


def _holds_anything(out: Place) -> bool:
    return bool(out[0].get_file_info(fs.FileSelector(out[1])))


def tool(plan: Plan) -> str:
    """Of everything that decides on an outcome: settings, this package, the Python that parses."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    digest = blake2b(digest_size=16)
    digest.update(repr((sys.version_info[:3], plan.settings.plain())).encode())
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        for name in sorted(names):
            if name.endswith((".py", ".json")):
                with open(os.path.join(folder, name), "rb") as file:
                    digest.update(name.encode() + file.read())
    return digest.hexdigest()


def _progress(done: list[Row], count: int, seconds: float) -> str:
    files = sum(row["files"] for row in done)
    kept = sum(row["kept"] for row in done)
    again = f" ({kept} as they were)" if kept else ""
    rate = files / seconds if seconds else 0.0
    return f"{len(done)} of {count} buckets{again}, {files} files, {rate:.0f} a second"
