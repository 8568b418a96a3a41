"""A census without any engine: bucket after bucket in this process. What an engine must equal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

from gradio_patterns.scale import buckets, engine, run
from gradio_patterns.scale.buckets import Job, Unit
from gradio_patterns.scale.run import Plan


def census(plan: Plan, told: Callable[[str], None] = lambda line: None) -> dict[str, Any]:
    """The same as ``run.census`` of a tree or of archives, with nothing of Ray."""

    def each(parts: Mapping[int, Sequence[Unit]], job: Job) -> Iterator[dict[str, Any]]:
        for bucket, units in sorted(parts.items()):
            yield buckets.do(bucket, units, job)

    with mock.patch.object(engine, "start"), mock.patch.object(engine, "each_bucket", each):
        return run.census(plan, told)


def plan(source: Path, out: Path, **values: Any) -> Plan:
    """A plan for paths."""
    return Plan(str(source), str(out), **values)
