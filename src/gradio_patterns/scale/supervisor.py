"""Keeps a reviewing process alive, and finds out which file it died of.

One keeper lives in each worker of the engine. A file that kills its process, or that nobody hears
of again, becomes a diagnostic; the project goes on behind it in a new process.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from typing import Any

from gradio_patterns.findings.diagnostics import OVER_LIMIT, REVIEWER_DIED
from gradio_patterns.scale.limits import Settings

Row = dict[str, Any]
PATIENCE = 15
"""Seconds of the clock for each CPU second that a file may take: the machine may be busy."""
_STARTS = 3
"""Tries to start a process: a machine at its limit may end one before it says a word."""
_LOOK = 5.0
_CHUNK = 1 << 16


class Keeper:
    """One reviewing process, started when it is needed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._progress = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the keeper
        self._buffer = b""
        self.cpu = 0.0

    def review(self, asked: Mapping[str, object], *, digest_only: bool = False) -> Row:
        """The rows of a project and what it says of itself, whatever its files do.

        ``asked`` says where the project lies: ``root``, or ``archive`` and ``into``.
        """
        rows: list[Row] = []
        known: dict[str, tuple[str, str]] = {}
        first, place = 0, dict(asked)
        while True:
            order = {
                **place, "settings": self._settings.plain(),
                "first": first, "known": known, "digest_only": digest_only,
            }  # fmt: skip
            done = self._through(order, rows)
            if done is not None:
                self.cpu += done["cpu"]
                return {
                    "rows": rows,
                    "digest": done["digest"],
                    "files": done["files"],
                    "without": done["files"] - len(rows),
                    "errors": done["errors"],
                }
            number, path = self._where()
            why = self._death()
            if number < 0:
                error = {"code": why[0], "message": f"before its first file: {why[1]}", "line": 0}
                return {"rows": [], "digest": "", "files": 0, "without": 0, "errors": [error]}
            if "archive" in place:
                # It is unpacked already.
                place = {"root": place["into"]}
            if rows and rows[-1]["path"] == path:
                first = number + 1  # told before it died, or died of telling
            else:
                known[str(number)] = why
                first = number

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
        self._progress.close()

    def _through(self, order: Row, rows: list[Row]) -> Row | None:
        """Have a project reviewed; None where the process died over it."""
        process = self._ready()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(order).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            return None
        while (answer := self._answer()) is not None:
            if "digest" in answer:
                return answer
            rows.append(answer)
        return None

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        for _ in range(_STARTS):
            self._process = self._started()
            if self._answer() is not None:
                return self._process
            self._process.kill()
            self._process.communicate()
        raise RuntimeError(f"the reviewing process did not start in {_STARTS} tries")

    def _started(self) -> subprocess.Popen[bytes]:
        self._buffer = b""
        fd = self._progress.fileno()
        os.pwrite(fd, b'[-1, ""]\n', 0)
        return subprocess.Popen(
            [sys.executable, "-m", "gradio_patterns.scale.child", str(fd)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            pass_fds=(fd,), env=_environment(),
        )  # fmt: skip

    def _answer(self) -> Row | None:
        """The next line; None where the process is gone, or was ended as it took too long."""
        assert self._process is not None
        assert self._process.stdout is not None
        fd = self._process.stdout.fileno()
        patience = self._settings.limits.seconds * PATIENCE
        at, since = self._where(), time.monotonic()
        while (end := self._buffer.find(b"\n")) < 0:
            if select.select([fd], [], [], _LOOK)[0]:
                chunk = os.read(fd, _CHUNK)
                if not chunk:
                    return None
                self._buffer += chunk
            elif self._where() != at:
                at, since = self._where(), time.monotonic()
            elif time.monotonic() - since > patience:
                self._process.send_signal(signal.SIGXCPU)
        line, self._buffer = self._buffer[:end], self._buffer[end + 1 :]
        answer: Row = json.loads(line)
        return answer

    def _where(self) -> tuple[int, str]:
        """The file that the process was at when it was last heard of."""
        text = os.pread(self._progress.fileno(), _CHUNK, 0)
        number, path = json.loads(text.partition(b"\n")[0])
        return number, path

    def _death(self) -> tuple[str, str]:
        """Why the process died, as a diagnostic's code and message."""
        assert self._process is not None
        status = self._process.wait()
        self._process = None
        if status == -signal.SIGXCPU:
            return OVER_LIMIT, f"took more than {self._settings.limits.seconds} s of CPU"
        if status == -signal.SIGKILL:
            return OVER_LIMIT, "its review was killed, as a machine short of memory does"
        name = signal.Signals(-status).name if status < 0 else f"exit status {status}"
        return REVIEWER_DIED, f"the process that reviewed it died ({name})"


def _environment() -> dict[str, str]:
    """A child finds this very package, and nothing that the engine set for its own workers."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": package, "PYTHONHASHSEED": "0"}
