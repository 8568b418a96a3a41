"""Builds and drives what was written for a writing task, on the Gradio installed here.

    python drive.py TASK app.py [--python PYTHON]

TASK is a name in ``behaviours.py``. The app is started as ``python app.py`` in a new folder, with
the address in GRADIO_SERVER_PORT (and PORT). Prints one JSON object: did it start, what did it
warn, which of the task's behaviours work, does the review find it clean.

Needs Gradio and what comes with it (gradio_client, httpx); the task ``tools`` needs gradio[mcp].
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
REVIEW = HERE.parent / "scripts" / "review.py"
START = 120
"""Seconds an app may take to answer; the first import of Gradio is slow on a busy machine."""


class Died(Exception):
    """The app ended, or never answered."""


@dataclass(frozen=True)
class App:
    """A running app."""

    url: str
    log: Path
    folder: Path

    def client(self, path: str = "", **options: Any) -> Any:
        """One visitor."""
        from gradio_client import Client

        options.setdefault("verbose", False)
        options.setdefault("download_files", tempfile.mkdtemp(dir=self.folder))
        return Client(self.url + path, **options)

    def config(self, path: str = "") -> dict[str, Any]:
        """What the page is made of."""
        import httpx

        made: dict[str, Any] = httpx.get(f"{self.url}{path}config", timeout=30).json()
        return made

    def output(self) -> str:
        """Everything printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextlib.contextmanager
def running(app: Path, files: dict[str, str], env: dict[str, str]) -> Iterator[App]:
    """Start the app in a folder of its own; ``files`` are put beside it."""
    folder = Path(tempfile.mkdtemp(prefix="writing-task-"))
    shutil.copy(app, folder / "app.py")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    quiet = {"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1", "GRADIO_SSR_MODE": "False"}
    place = {"GRADIO_SERVER_PORT": port, "PORT": port, "GRADIO_TEMP_DIR": str(folder / "temp")}
    log = folder / "output.txt"
    with open(log, "wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-u", "-W", "always::UserWarning", "app.py"],
            cwd=folder, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            env={**os.environ, **quiet, **place, **env}, start_new_session=True,
        )  # fmt: skip
    started = App(f"http://127.0.0.1:{port}/", log, folder)
    try:
        _wait(started, process, int(port))
        yield started
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait(app: App, process: subprocess.Popen[bytes], port: int) -> None:
    import httpx

    end = time.monotonic() + START
    while time.monotonic() < end:
        if process.poll() is not None:
            raise Died(f"the app ended with {process.returncode}")
        with contextlib.suppress(httpx.HTTPError):
            httpx.get(app.url, timeout=5)
            return
        time.sleep(0.1)
    raise Died(f"nothing answered on port {port} within {START} s")


def warned(output: str) -> list[str]:
    """The warnings an app printed."""
    return re.findall(r"^.*(?:\w*Warning: ).*$", output, re.MULTILINE)


def reviewed(app: Path, gradio: str) -> dict[str, Any]:
    """What the skill's own review says."""
    words = [str(REVIEW), "review", str(app), "--no-config", "--gradio-version", gradio]
    done = subprocess.run(
        [sys.executable, "-I", *words, "--no-questions"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return {"clean": done.returncode == 0, "output": done.stdout.splitlines()}


def drive(task: str, app: Path) -> dict[str, Any]:
    """Everything about one app."""
    import behaviours
    import gradio

    wanted = behaviours.TASKS[task]
    result: dict[str, Any] = {"task": task, "gradio": gradio.__version__, "starts": False}
    result |= {"warnings": [], "behaviours": {}, "error": ""}
    try:
        with running(app, wanted.files, wanted.env) as started:
            result["starts"] = True
            try:
                for name, seen in wanted.check(started):
                    result["behaviours"][name] = bool(seen)
            except Exception as error:
                result["error"] = f"{type(error).__name__}: {error}"[:500]
            result["warnings"] = warned(started.output())
    except Died as error:
        result["error"] = str(error)
    for name in wanted.names:
        result["behaviours"].setdefault(name, False)
    result["review"] = reviewed(app, gradio.__version__)
    works = list(result["behaviours"].values())
    result["working"], result["asked"] = sum(works), len(works)
    result["passes"] = (
        result["starts"] and all(works) and not result["warnings"] and result["review"]["clean"]
    )
    return result


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("task")
    parser.add_argument("app", type=Path)
    parser.add_argument("--python", help="the Python that has Gradio (default: this one)")
    asked = parser.parse_args(arguments)
    if asked.python and os.path.abspath(asked.python) != os.path.abspath(sys.executable):
        words = [asked.python, str(HERE / "drive.py"), asked.task, str(asked.app)]
        return subprocess.run(words, check=False).returncode
    sys.path.insert(0, str(HERE))
    result = drive(asked.task, asked.app.resolve())
    print(json.dumps(result, indent=1, ensure_ascii=False))
    return 0 if result["passes"] else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
