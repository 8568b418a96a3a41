"""An app with the packages its own requirements.txt asks for, as installed today."""

import contextlib
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from proving.example import Example
from proving.ports import free_port, url_of

PATIENCE = 120
"""Seconds an app may take until it answers."""


@dataclass(frozen=True)
class Installed:
    """A started app; `process` may have ended already."""

    url: str
    process: subprocess.Popen[str]
    log: Path

    def output(self) -> str:
        """Everything the app has printed so far, errors included."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def ask(self, path: str = "", **headers: str) -> tuple[int, dict[str, str]]:
        """Status and headers of one GET, once the app answers; (0, {}) when it ends before."""
        question = urllib.request.Request(self.url + path, headers=headers)
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            answer = _answer(question)
            if answer is not None:
                return answer
            time.sleep(0.2)
        return 0, {}


def _answer(question: urllib.request.Request) -> tuple[int, dict[str, str]] | None:
    """Status and headers; None while nobody listens."""
    try:
        with urllib.request.urlopen(question, timeout=20) as answer:
            return answer.status, {key.lower(): text for key, text in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return error.code, {}
    except OSError:
        return None


@contextlib.contextmanager
def installed(app: Example) -> Iterator[Installed]:
    """Install requirements.txt into a new environment and start app.py in it."""
    venv, log = app.folder / "venv", app.folder / "said.txt"
    python = str(venv / "bin" / "python")
    wanted = str(app.folder / "requirements.txt")
    subprocess.run(["uv", "venv", "-q", "--python", "3.11", str(venv)], check=True)
    subprocess.run(["uv", "pip", "install", "-q", "--python", python, "-r", wanted], check=True)
    port = free_port()
    env = {**os.environ, "GRADIO_SERVER_PORT": str(port), "GRADIO_ANALYTICS_ENABLED": "False"}
    env.pop("PYTHONPATH", None)
    with log.open("w") as said:
        process = subprocess.Popen(
            [python, "app.py"], cwd=app.folder, env=env, stdout=said, stderr=said, text=True
        )
    try:
        yield Installed(url_of(port), process, log)
    finally:
        process.kill()
        process.wait()
