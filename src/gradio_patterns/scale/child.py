"""The process that reviews: asked on standard input, answers on standard output, in lines of JSON.

    python -m gradio_patterns.scale.child PROGRESS_FD

It has limits that the kernel holds: CPU seconds of one file, address space. Before each file it
writes down which one comes, so that whoever finds it dead knows of what it died. What it is asked:

    {"root": ..., "loose": ..., "settings": ..., "first": 0, "known": {"3": [code, message]}}
    {"archive": ..., "into": ..., ...}   unpacked there first
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
import warnings
from typing import Any

from gradio_patterns.findings.diagnostics import BROKEN_ARCHIVE, OVER_LIMIT, TOO_DEEP
from gradio_patterns.scale import archives
from gradio_patterns.scale.limits import MEGABYTE, Limits, settings_from
from gradio_patterns.scale.reviewing import Project, Row

try:
    import resource
except ImportError:  # Windows: only the keeper's own clock holds there
    resource = None  # type: ignore[assignment]


class Bounds:
    """The limits as this process is held to them."""

    def __init__(self, limits: Limits) -> None:
        self._seconds = limits.seconds
        self._until = 0
        self.half = 0
        if resource is not None:
            size = _megabytes("VmSize:") or 256
            self.half = size + limits.memory // 2
            most = (size + limits.memory) * MEGABYTE
            resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def renew(self) -> None:
        """Give the next file its CPU seconds; the kernel counts whole ones."""
        if resource is None:
            return
        until = int(time.process_time()) + self._seconds + 1
        if until != self._until:
            resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
            self._until = until

    def hit(self) -> bool:
        """Whether so much memory was asked for that a failure is likely to come of it."""
        return self.half > 0 and _megabytes("VmPeak:") > self.half


def _megabytes(name: str) -> int:
    """A line of what Linux says of this process; 0 elsewhere."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            line = next(line for line in file if line.startswith(name))
    except (OSError, StopIteration):
        return 0
    return int(line.split()[1]) >> 10


def main() -> None:
    """Answer until nothing more is asked."""
    progress = int(sys.argv[1])
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    gc.disable()
    warnings.simplefilter("ignore")
    bounds: Bounds | None = None

    def begun(number: int, path: str) -> None:
        text = json.dumps([number, path]).encode()
        os.pwrite(progress, text + b"\n", 0)
        if bounds is not None:
            bounds.renew()

    def answer(row: Row) -> None:
        answers.write(json.dumps(row, separators=(",", ":")).encode() + b"\n")
        answers.flush()

    answer({"ready": True})
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        settings = settings_from(asked["settings"])
        if bounds is None:
            bounds = Bounds(settings.limits)
        begun(-1, "")
        started = time.process_time()
        root, errors = asked.get("root", ""), []
        if "archive" in asked:
            root = asked["into"]
            broken = archives.unpack(asked["archive"], root, settings.limits)
            errors = [{"code": BROKEN_ARCHIVE, "message": broken, "line": 0}] if broken else []
        project = Project(root, settings, loose=asked.get("loose", False))
        known = {int(number): tuple(why) for number, why in asked.get("known", {}).items()}
        first = len(project.files) if asked.get("digest_only") else asked.get("first", 0)
        for row in project.rows(begun, first, known):
            exhausted = _exhausted(row, bounds)
            answer(row)
            if exhausted:
                # A process that could not get memory starts afresh; it is told where to go on.
                return
        answer(
            {
                "digest": project.digest(),
                "files": sum(reviewed for _, reviewed in project.files),
                "errors": errors,
                "cpu": time.process_time() - started,
            }
        )
        gc.collect(1)


def _exhausted(row: Row, bounds: Bounds) -> bool:
    """Say that it was memory where a file failed for want of it."""
    wanting = [
        error
        for error in row.get("errors", ())
        if error["code"] == TOO_DEEP or "MemoryError" in error["message"]
    ]
    if not wanting or not bounds.hit():
        return False
    why: dict[str, Any] = {"code": OVER_LIMIT, "message": MEMORY, "line": 0}
    row["errors"] = [*(error for error in row["errors"] if error not in wanting), why]
    row["exhausted"] = True
    return True


MEMORY = "took more memory than a file may take"

if __name__ == "__main__":
    main()
