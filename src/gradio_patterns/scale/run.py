"""A census from its source to its tables: planned, done, summed up."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from gradio_patterns import __version__
from gradio_patterns.findings.diagnostics import CENSUS_FOLDER, refuse
from gradio_patterns.scale import engine, places, sources, summary
from gradio_patterns.scale.buckets import Job, Unit, bucket_of
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


@dataclass(frozen=True)
class Plan:
    """What is to be reviewed, where the result goes, and how."""

    source: str
    out: str
    settings: Settings
    kind: str = "auto"
    depth: int = 1
    resume: bool = False
    address: str | None = None
    workers: int | None = None
    columns: tuple[str, str | None, str | None] = ("content", "path", "repo_name")
    """Of a data set: content, path, project."""


def census(plan: Plan, told: Callable[[str], None]) -> Row:
    """Do it; the summary. ``told`` is given a line of progress now and then."""
    started = time.time()
    kind = sources.kind_of(plan.source) if plan.kind == "auto" else plan.kind
    out = places.open_place(plan.out)
    parts: dict[int, list[Unit]] = {}
    for unit in sources.units(plan.source, kind, plan.depth):
        parts.setdefault(0, []).append(unit)
    units = parts.pop(0)
    count = min(MOST, max(-(-len(units) // PROJECTS), min(len(units), LEAST)))
    for unit in units:
        parts.setdefault(bucket_of(unit.name, count), []).append(unit)
    about = {
        "format": FORMAT, "source": plan.source, "kind": kind, "depth": plan.depth,
        "buckets": sorted(parts), "of": count, "settings": plan.settings.plain(),
    }  # fmt: skip
    _begin(out, about, resume=plan.resume)
    engine.start(plan.address, plan.workers)
    job = Job(plan.settings, plan.out if "://" in plan.out else out[1], tool(plan), plan.resume)
    done: list[Row] = []
    for row in engine.each_bucket(parts, job):
        done.append(row)
        told(_progress(done, len(parts), time.time() - started))
    made = summary.summary(out, sorted(parts))
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


def _begin(out: Place, about: Row, *, resume: bool) -> None:
    """Claim the folder; refused where something else is in it."""
    place = (out[0], places.join(out[1], "census.json"))
    before = places.read(place)
    if before is not None:
        if not resume:
            raise refuse(CENSUS_FOLDER, "a census is there; --resume goes on with it", out[1])
        known = json.loads(before)
        changed = [name for name in about if known.get(name) != about[name]]
        if set(changed) - {"buckets"}:
            names = ", ".join(sorted(changed))
            raise refuse(CENSUS_FOLDER, f"the census there differs in: {names}", out[1])
    elif places.exists(out) and _holds_anything(out):
        raise refuse(CENSUS_FOLDER, "the folder is not empty", out[1])
    if places.is_local(out):
        os.makedirs(out[1], exist_ok=True)
    places.write(place, places.as_json(about))


def _holds_anything(out: Place) -> bool:
    from pyarrow import fs

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
