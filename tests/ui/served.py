"""The page as people start it, in an environment of its own with real Gradio, and its visitors."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from proving.authoring.environments import EnvironmentFailed, cache
from proving.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
GRADIO = "gradio[mcp]==6.31.0"
PATIENCE = 180


@dataclass(frozen=True)
class Served:
    """A running page."""

    url: str
    python: str
    log: Path


def environment() -> str:
    """The Python of an environment with Gradio and its MCP server; made on the first call."""
    folder = cache() / "ui" / GRADIO.partition("==")[2]
    python = folder / "bin" / "python"
    if not (folder / "ready.txt").exists():
        shutil.rmtree(folder, ignore_errors=True)
        for words in (
            ["venv", "--python", "3.11", str(folder)],
            ["pip", "install", "--python", str(python), GRADIO],
        ):
            done = subprocess.run(
                ["uv", *words, "--quiet"], capture_output=True, text=True, check=False
            )
            if done.returncode:
                raise EnvironmentFailed(done.stderr.strip()[-400:])
        (folder / "ready.txt").write_text(GRADIO)
    return str(python)


@contextmanager
def served(folder: Path, *command: str) -> Iterator[Served]:
    """Start a command of Python in a folder and wait until its page answers."""
    python, port, log = environment(), free_port(), folder / "said.txt"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GRADIO")}
    own = {
        "PYTHONPATH": str(ROOT / "src"),
        "GRADIO_ANALYTICS_ENABLED": "False",
        "GRADIO_SERVER_PORT": str(port),
        "GRADIO_TEMP_DIR": str(folder / "cache"),
    }
    with log.open("w") as said:
        process = subprocess.Popen(
            [python, *command], cwd=folder, env=kept | own, stdout=said, stderr=said
        )
    url = f"http://127.0.0.1:{port}/"
    try:
        end = time.monotonic() + PATIENCE
        while not _answers(url):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.3)
        yield Served(url, python, log)
    finally:
        process.kill()
        process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
