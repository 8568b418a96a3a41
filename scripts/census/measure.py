"""What a census costs, against a bare review of the same files, and how that grows with them.

All of one run, one after the other: for each size the review and the census take turns, so that
whatever else the machine does strikes both. Counted is the CPU of a command with all processes that
it starts (they become children of this one when their parents end), and the most memory that all
of them held at one time.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from census import generate, growth
from census.growth import Cost

ROOT = Path(__file__).resolve().parents[2]
SIZES = (10_000, 30_000, 100_000, 300_000)
_SUBREAPER = 36  # prctl's PR_SET_CHILD_SUBREAPER


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``census.py measure``."""
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rounds", type=int, default=3, help="for sizes up to 100 000")
    parser.add_argument("--log", type=Path, default=Path(tempfile.gettempdir()) / "census.jsonl")
    parser.add_argument("--corpus", type=Path, help="keep the made-up files here")
    parser.add_argument("--fold", action="store_true", help="only sum up the log")
    parser.add_argument("--guide", type=Path, default=growth.GUIDE, help="where --write writes")
    parser.add_argument("--write", action="store_true", help="into the guide to the census")


def main(arguments: argparse.Namespace) -> int:
    """Measure, keep each line, and sum up."""
    if not arguments.fold:
        folder = arguments.corpus or Path(tempfile.mkdtemp(prefix="census-measure-"))
        try:
            with arguments.log.open("a", encoding="utf-8") as log:
                for cost in costs(folder, arguments.sizes, arguments.rounds):
                    log.write(json.dumps(asdict(cost)) + "\n")
                    log.flush()
                    print(cost, flush=True)
        finally:
            if arguments.corpus is None:
                shutil.rmtree(folder, ignore_errors=True)
    lines = arguments.log.read_text(encoding="utf-8").splitlines()
    measured = [Cost(**json.loads(line)) for line in lines]
    print(growth.folded(measured))
    if arguments.write:
        growth.write(measured, arguments.guide)
    return 0


def costs(folder: Path, sizes: list[int], rounds: int) -> Iterator[Cost]:
    """Review and census in turns, for each size."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    for size in sizes:
        tree = folder / str(size)
        if not tree.exists():
            generate.write_tree(tree, size)
        for turn in range(rounds if size <= 100_000 else 1):
            for what in ("review", "census") if turn % 2 == 0 else ("census", "review"):
                yield cost_of(tree, size, what)
        if size > 100_000:
            shutil.rmtree(tree, ignore_errors=True)


def cost_of(tree: Path, size: int, what: str) -> Cost:
    """One command, and what it took."""
    command = [sys.executable, "-m", "gradio_patterns"]
    out = tempfile.mkdtemp(prefix="census-out-")
    if what == "review":
        command += ["review", str(tree), "--jobs", "2", "--no-config", "--output", f"{out}/r.txt"]
    else:
        command += ["census", str(tree), "--out", f"{out}/census", "--workers", "2"]
    load, before, began = os.getloadavg()[0], _cpu(), time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=out,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    peak = [0.0]
    done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(os.getpid(), peak, done))
    watcher.start()
    process.wait()
    wall = time.perf_counter() - began
    done.set()
    watcher.join()
    _reap()
    made = Path(out) / ("r.txt" if what == "review" else "census/summary.json")
    complete = made.exists()
    shutil.rmtree(out, ignore_errors=True)
    if not complete:
        raise RuntimeError(f"{what} of {size} files ended with {process.returncode}")
    return Cost(
        size, what, round(wall, 2), round(_cpu() - before, 2), round(peak[0]), round(load, 1)
    )


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _reap() -> None:
    """Wait for all that a command left behind."""
    until = time.monotonic() + 30
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < until:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.05)


def _watch(root: int, peak: list[float], done: threading.Event) -> None:
    """The most that the processes below one held together; what they share counts once (PSS)."""
    while not done.wait(2):
        peak[0] = max(peak[0], sum(_held(pid) for pid in _below(root)) / 1024)


def _below(root: int) -> Iterator[int]:
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = path.read_text()
        except OSError:
            continue
        parents.setdefault(int(text.rpartition(")")[2].split()[1]), []).append(int(text.split()[0]))
    left = list(parents.get(root, ()))
    while left:
        pid = left.pop()
        yield pid
        left += parents.get(pid, ())


def _held(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return int(text.partition("\nPss:")[2].split()[0])
