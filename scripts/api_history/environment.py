"""One virtual environment per Gradio release, with the dependencies of its day."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api_history.ladder import Rung

PYTHON = "3.11"
"""Runs every Gradio from 3.16 to the newest."""

COMPANIONS = ("setuptools<81",)
"""Gradio 3.x and early 4.x import pkg_resources through their dependencies."""


def cache_folder() -> Path:
    given = os.environ.get("GRADIO_PATTERNS_CACHE")
    folder = Path(given) if given else Path.home() / ".cache" / "gradio-patterns"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def environment(rung: Rung) -> Iterator[Path]:
    """The interpreter of an environment holding this release.

    Environments under ``envs/`` are shared with the provers and used as they are; others are
    made under ``history-envs/`` and deleted afterwards.
    """
    shared = cache_folder() / "envs" / rung.version / "bin" / "python"
    if shared.exists():
        yield shared
        return
    folder = cache_folder() / "history-envs" / rung.version
    try:
        yield create(folder, rung)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def create(folder: Path, rung: Rung) -> Path:
    python = folder / "bin" / "python"
    subprocess.run(["uv", "venv", "-q", "--clear", "--python", PYTHON, str(folder)], check=True)
    subprocess.run(
        ["uv", "pip", "install", "-q", "--python", str(python),
         "--exclude-newer", rung.dependencies_until, f"gradio=={rung.version}", *COMPANIONS],
        check=True,
    )  # fmt: skip
    return python


def run_inside(python: Path, module: str, *arguments: str, timeout: int = 900) -> None:
    """Run one of our modules in an environment, offline and without its user's settings."""
    scripts = Path(__file__).parent.parent
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    quiet = {
        "PYTHONPATH": str(scripts),
        "GRADIO_ANALYTICS_ENABLED": "False",
        "HF_HUB_OFFLINE": "1",
        "MPLBACKEND": "Agg",
        "PYTHONWARNINGS": "ignore",
    }
    subprocess.run(
        [str(python), "-m", module, *arguments], env=kept | quiet, check=True, timeout=timeout
    )
