"""The processes that have one Gradio version imported each (see `proving.forkserver`)."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias

from proving.authoring.environments import EnvironmentFailed, cache
from proving.authoring.slots import slot

Process: TypeAlias = "subprocess.Popen[str]"

SCRIPTS = Path(__file__).parents[2]


class ForkServerDied(Exception):
    """The process that imports Gradio ended."""


@dataclass(frozen=True)
class ForkServer:
    """The process that has one Gradio version imported."""

    process: Process
    home: Path

    def ask(self, line: str | None = None) -> dict[str, Any]:
        """Send a job, if any, and wait for one answer."""
        into, out = self.process.stdin, self.process.stdout
        assert into is not None
        assert out is not None
        if line is not None:
            into.write(line + "\n")
            into.flush()
        answer = out.readline()
        if not answer:
            raise ForkServerDied(last_lines(self.home / "errors.txt"))
        loaded: dict[str, Any] = json.loads(answer)
        return loaded


@contextmanager
def fork_server(
    version: str, python: Path, started: Callable[[Process], None] | None = None
) -> Iterator[ForkServer]:
    """Start the fork server of a version; at the end it and all it started are gone."""
    home = Path(tempfile.mkdtemp(prefix="gradio-patterns-"))
    with (home / "errors.txt").open("w") as errors:
        process = start(python, home, errors)
        try:
            if started:
                started(process)
            parent = ForkServer(process, home)
            with slot():
                ready = parent.ask()
            if ready["gradio"] != version:
                raise EnvironmentFailed(f"the environment has gradio {ready['gradio']}")
            yield parent
        finally:
            _end(process)
            shutil.rmtree(home, ignore_errors=True)


def _end(process: Process) -> None:
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def start(python: Path, home: Path, errors: IO[str]) -> Process:
    """The process with an offline environment of its own."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.lower().endswith("_proxy")
        and not name.startswith(("GRADIO_", "PYTHON", "HF_", "SPACE_", "VIRTUAL_ENV"))
    }
    env |= {
        "PYTHONPATH": str(SCRIPTS),
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PROVING_PARENT": str(os.getpid()),
        "PROVING_LOCKS": str(cache() / "locks"),
        "GRADIO_ANALYTICS_ENABLED": "False",
        "GRADIO_SSR_MODE": "False",
        "HF_HUB_OFFLINE": "1",
        "HF_HOME": str(home / "hf"),
        "MPLCONFIGDIR": str(home / "matplotlib"),
        "NO_PROXY": "*",
        "TMPDIR": str(home),
        "COLUMNS": "200",
    }
    return subprocess.Popen(
        [str(python), "-m", "proving.forkserver"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        env=env,
        cwd=home,
        start_new_session=True,
    )


def last_lines(path: Path) -> str:
    """Why a process ended, as far as it said."""
    lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "the process ended without a word"
