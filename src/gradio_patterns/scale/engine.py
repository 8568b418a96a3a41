"""Ray, as the census uses it: started or joined, given work, asked for what is done.

Ray Data places the work, holds it back where workers are busy, and does again what a lost worker or
node had not finished. What is done is in the buckets' files, not in the engine: see ``buckets``.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Sequence
from typing import Any

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")

import ray
import ray.data

from gradio_patterns.scale import buckets
from gradio_patterns.scale.buckets import Job, Unit

Row = dict[str, Any]
TRIES = 5
"""How often a bucket is begun again whose worker or node was lost."""


def start(address: str | None, workers: int | None) -> None:
    """Join a cluster, or start one on this machine."""
    # Workers are forked from nobody who knows this package: they find it by the path.
    if not ray.is_initialized():
        ray.init(
            address=address or "local",
            num_cpus=None if address else workers,
            include_dashboard=None if address else False,
            logging_level=logging.ERROR,
            log_to_driver=False,
            runtime_env={"env_vars": {"PYTHONPATH": _package()}},
        )
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)


def stop() -> None:
    """Leave the cluster; the one of this machine ends."""
    ray.shutdown()


def each_bucket(parts: dict[int, Sequence[Unit]], job: Job) -> Iterator[Row]:
    """Have every bucket done; what each gave, as it comes."""
    rows = [
        {"bucket": bucket, "units": json.dumps([list(vars(unit).values()) for unit in units])}
        for bucket, units in sorted(parts.items())
    ]
    made = ray.data.from_items(rows, override_num_blocks=len(rows)).map(
        _do, fn_args=(job,), num_cpus=1, max_retries=TRIES
    )
    yield from made.iter_rows()


def _do(row: Row, job: Job) -> Row:
    units = [Unit(*values) for values in json.loads(row["units"])]
    return buckets.do(int(row["bucket"]), units, job)


def _package() -> str:
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
