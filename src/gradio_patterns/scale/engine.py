"""Ray, as the census uses it: started or joined, given work, asked for what is done.

Ray Data places the work, holds it back where workers are busy, and does again what a lost worker or
node had not finished. What is done is in the buckets' files, not in the engine: see ``buckets``.
"""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
# Whoever still asks for something after the end must not start a second Ray.
os.environ.setdefault("RAY_ENABLE_AUTO_CONNECT", "0")

import pyarrow as pa
import ray
import ray.data
import ray.exceptions

from gradio_patterns.findings.diagnostics import ENGINE, refuse
from gradio_patterns.scale import buckets, dataset
from gradio_patterns.scale.buckets import Job, Unit
from gradio_patterns.scale.dataset import Columns, Part

Row = dict[str, Any]
TRIES = 3
"""Ray gives its own processes half a minute to start."""
_PARTITIONS = 512
"""Tasks that bring rows together, at most; each does some buckets."""
_SORTED_AT_ONCE = 64 << 20


def start(address: str | None, workers: int | None) -> None:
    """Join a cluster, or start one on this machine."""
    for attempt in range(TRIES):
        if ray.is_initialized():
            break
        try:
            _init(address, workers)
        except Exception as error:  # of many kinds, and on a busy machine gone the next time
            ray.shutdown()
            if attempt == TRIES - 1:
                said = " ".join(str(error).split())[:200]
                raise refuse(ENGINE, f"cannot be used: {said}", address or "") from None
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    # What a task holds while it sorts rows into buckets; a gigabyte by default.
    context.shuffle_input_batch_bytes = _SORTED_AT_ONCE
    logging.getLogger("ray.data").setLevel(logging.ERROR)


def _init(address: str | None, workers: int | None) -> None:
    if address is None:
        # Workers on this machine find this very package; other nodes have their own installed.
        # An environment that Ray made for them would have it start twice as many.
        known = os.environ.get("PYTHONPATH")
        os.environ["PYTHONPATH"] = f"{_package()}{os.pathsep}{known}" if known else _package()
    ray.init(
        address=address or "local",
        num_cpus=None if address else workers,
        include_dashboard=None if address else False,
        logging_level=logging.ERROR,
        log_to_driver=False,
    )


def stop() -> None:
    """Leave the cluster; the one of this machine ends."""
    ray.shutdown()


def each_bucket(parts: Mapping[int, Sequence[Unit]], job: Job) -> Iterator[Row]:
    """Have every bucket done; what each gave, as it comes."""
    rows = [
        {"bucket": bucket, "units": json.dumps([list(vars(unit).values()) for unit in units])}
        for bucket, units in sorted(parts.items())
    ]
    made = ray.data.from_items(rows, override_num_blocks=len(rows)).map(
        _do, fn_args=(job,), num_cpus=1
    )
    yield from _rows(made)


def gated(parts: Sequence[Part], columns: Columns) -> dict[str, int]:
    """The projects of a data set that say Gradio, and about how many bytes each has."""
    found: dict[str, int] = {}
    for row in _of_parts(parts).map(_gated, fn_args=(columns,), num_cpus=1).iter_rows():
        for name, size in zip(row["projects"], row["bytes"], strict=True):
            found[name] = found.get(name, 0) + int(size)
    return found


def each_group(
    parts: Sequence[Part], columns: Columns, known: frozenset[str], count: int, job: Job
) -> Iterator[Row]:
    """Bring the rows of each bucket together and have it done."""
    shared = ray.put(known)
    rows = _of_parts(parts).map_batches(
        _chosen, fn_args=(columns, shared, count), batch_size=1, batch_format="pyarrow", num_cpus=1
    )
    made = rows.groupby("bucket", num_partitions=min(count, _PARTITIONS)).map_groups(
        _group, fn_args=(job,), batch_format="pyarrow", num_cpus=1
    )
    yield from _rows(made)


def _rows(made: ray.data.Dataset) -> Iterator[Row]:
    """The rows of a job; the first line of a worker's trouble instead of the engine's report."""
    try:
        yield from made.iter_rows()
    except ray.exceptions.RayTaskError as error:
        said = str(error).partition("\n\nThe above exception")[0].strip()
        raise RuntimeError(said.splitlines()[-1]) from error


def _of_parts(parts: Sequence[Part]) -> ray.data.Dataset:
    rows = [{"source": part.source, "path": part.path, "group": part.group} for part in parts]
    return ray.data.from_items(rows, override_num_blocks=len(rows))


def _gated(row: Row, columns: Columns) -> Row:
    return dataset.gated(Part(**row), columns)


def _chosen(
    batch: pa.Table, columns: Columns, shared: ray.ObjectRef, count: int
) -> Iterator[pa.Table]:
    known = ray.get(shared)
    for row in batch.to_pylist():
        yield from dataset.chosen(Part(**row), columns, known, count)


def _group(table: pa.Table, job: Job) -> pa.Table:
    with tempfile.TemporaryDirectory(prefix="census-") as folder:
        units = dataset.laid_out(table, folder)
        done = buckets.do(int(table.column("bucket")[0].as_py()), units, job)
    return pa.Table.from_pylist([done])


def _do(row: Row, job: Job) -> Row:
    units = [Unit(*values[:3]) for values in json.loads(row["units"])]
    return buckets.do(int(row["bucket"]), units, job)


def _package() -> str:
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
