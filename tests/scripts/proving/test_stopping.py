"""A prover that is stopped leaves nothing running: no app, no browser, no parent of forks."""

import os
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from proving.authoring.environments import cache
from proving.authoring.releases import core
from proving.authoring.rules import ROOT

pytestmark = [
    pytest.mark.skipif(
        not (cache() / "envs" / core()[-1] / "ready.txt").is_file(),
        reason="no Gradio environment on this machine",
    ),
    pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium on this machine"),
]
MARK = "PROVER_THAT_IS_STOPPED"


def marked(value: str) -> dict[int, str]:
    """Process id -> command line of all that inherited the mark."""
    wanted = f"{MARK}={value}"
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and wanted in parts(entry / "environ"):
            found[int(entry.name)] = " ".join(parts(entry / "cmdline")).strip()
    return {pid: line for pid, line in found.items() if line}


def parts(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").split("\0")
    except OSError:  # it has ended
        return []


@pytest.fixture
def prover() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A prover in the middle of a proof with a browser."""
    value = uuid.uuid4().hex
    command = [sys.executable, "scripts/prove.py", "--no-write", "--gradio", core()[-1]]
    process = subprocess.Popen(
        [*command, "--rule", "change-feeds-itself"],
        cwd=ROOT, env={**os.environ, MARK: value}, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        end = time.monotonic() + 120
        while not any("chromium" in line for line in marked(value).values()):
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < end, marked(value)
            time.sleep(0.05)
        yield process, value
    finally:
        for pid in marked(value):
            os.kill(pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 130), (signal.SIGKILL, -signal.SIGKILL)],
    ids=["Ctrl-C", "terminated", "killed"],
)
def test_nothing_is_left(
    prover: tuple[subprocess.Popen[str], str], number: signal.Signals, code: int
) -> None:
    process, value = prover
    assert len(marked(value)) > 3
    process.send_signal(number)
    assert process.wait(timeout=60) == code
    end = time.monotonic() + 30
    while (left := marked(value)) and time.monotonic() < end:
        time.sleep(0.1)
    assert left == {}
