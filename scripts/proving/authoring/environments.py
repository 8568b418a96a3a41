"""One isolated environment per Gradio version, made when first needed and kept in a cache."""

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from proving.authoring.releases import install_before, order

PYTHON = "3.11"
PLAYWRIGHT = "playwright==1.65.2"


class EnvironmentFailed(Exception):
    """An environment could not be made."""


def cache() -> Path:
    """The folder for environments and locks (`$GRADIO_PATTERNS_CACHE`)."""
    chosen = os.environ.get("GRADIO_PATTERNS_CACHE")
    folder = Path(chosen) if chosen else Path.home() / ".cache" / "gradio-patterns"
    (folder / "envs").mkdir(parents=True, exist_ok=True)
    (folder / "locks").mkdir(exist_ok=True)
    return folder


def needed(version: str, packages: Iterable[str]) -> set[str]:
    """The packages for a version: `mcp<2; gradio>=5.20` is for releases from 5.20 on."""
    found = set()
    for one in packages:
        name, _, since = one.partition("; gradio>=")
        if not since or order(version) >= order(since):
            found.add(name)
    return found


def environment(version: str, packages: Iterable[str] = ()) -> Path:
    """The Python of the environment of a version, with further packages; made on the first call."""
    folder = cache() / "envs" / version
    python = folder / "bin" / "python"
    marker = folder / "ready.txt"
    with (cache() / "locks" / f"env-{version}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        ready = marker.read_text(encoding="utf-8").splitlines() if marker.is_file() else []
        wanted = [
            name for name in (PLAYWRIGHT, *sorted(needed(version, packages))) if name not in ready
        ]
        if not wanted:
            return python
        before = install_before(version)
        dated = ["--exclude-newer", before] if before else []
        if not (python.exists() and _has_gradio(python)):
            shutil.rmtree(folder, ignore_errors=True)
            _uv("venv", "--python", PYTHON, str(folder))
            missing = ("setuptools",) if order(version) < (4,) else ()
            _install(python, *dated, f"gradio=={version}", "httpx", *missing)
        for name in wanted:
            _install(python, *(dated if name != PLAYWRIGHT else ()), name)
        marker.write_text("\n".join([*ready, *wanted]) + "\n", encoding="utf-8")
    return python


def _install(python: Path, *arguments: str) -> None:
    _uv("pip", "install", "--compile-bytecode", "--python", str(python), *arguments)


def _has_gradio(python: Path) -> bool:
    return any((python.parents[1] / "lib").glob("python*/site-packages/gradio/__init__.py"))


def _uv(*arguments: str) -> None:
    done = subprocess.run(
        ["uv", *arguments, "--quiet"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise EnvironmentFailed(done.stderr.strip()[-400:])
