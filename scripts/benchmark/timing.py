"""CPU time of functions and of commands, as medians."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """What a command took: CPU seconds with its children's, its peak memory in MB, and seconds."""

    cpu: float
    memory: float
    wall: float


def cpu(work: Callable[[], object], rounds: int) -> float:
    """Median CPU seconds of this process over some rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def command(line: Sequence[str], rounds: int, env: Mapping[str, str] | None = None) -> Cost:
    """Median cost of a command. Its exit code may tell of findings, 2 and more of failure.

    Raises RuntimeError with the end of what it said when it failed.
    """
    costs = [_once(line, env) for _ in range(rounds)]
    middle = statistics.median(cost.cpu for cost in costs)
    wall = statistics.median(cost.wall for cost in costs)
    return Cost(middle, max(cost.memory for cost in costs), wall)


def in_turns(lines: Sequence[Sequence[str]], rounds: int, env: Mapping[str, str]) -> list[float]:
    """Median CPU seconds of short commands that take turns, so that all meet the same machine.

    A round before the first is not counted: it may write bytecode.
    """
    costs = [[_once(line, env).cpu for line in lines] for _ in range(rounds + 1)]
    return [statistics.median(mine) for mine in zip(*costs[1:], strict=True)]


def _once(line: Sequence[str], env: Mapping[str, str] | None) -> Cost:
    start = time.perf_counter()
    with subprocess.Popen(
        list(line), env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
    if code < 0 or b"Traceback (most recent call last)" in said or b"error: unrecog" in said:
        raise RuntimeError(f"{line[0]} ended with {code}: {said[-600:].decode(errors='replace')}")
    wall = time.perf_counter() - start
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, wall)
