"""Build the sdist and the wheel as they are published, and hold them to what is promised of them.

    python scripts/supply.py               build twice, compare every byte, check, tell
    python scripts/supply.py --out dist    the same, and keep what was built

What is built is what Git tracks, as it is in the working tree, with the time of the last commit
(or SOURCE_DATE_EPOCH). Needs ``build``, ``hatchling``, ``twine`` and ``check-wheel-contents``.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UMASKS = (0o022, 0o077)
"""The builds differ in what must not matter: folder, times of files, permissions."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="where to keep sdist and wheel")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folders = [Path(temporary) / f"build-{number}" for number in range(len(UMASKS))]
        for folder, umask in zip(folders, UMASKS, strict=True):
            build(folder, umask)
        problems = [*differences(folders[0] / "dist", folders[1] / "dist")]
        problems += checked(folders[0] / "dist")
        for problem in problems:
            print(problem, file=sys.stderr)
        if problems:
            return 1
        for path in built(folders[0] / "dist"):
            print(f"{digest(path)}  {path.name}  {path.stat().st_size:,} bytes")
            if options.out:
                options.out.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, options.out / path.name)
    return 0


def epoch() -> str:
    """The time that stands in the archives."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    return said or _git("log", "-1", "--format=%ct").strip()


def build(folder: Path, umask: int) -> None:
    """Copy what Git tracks and build it there, the wheel from the sdist."""
    source = folder / f"source-{umask}"
    before = os.umask(umask)
    try:
        for name in filter(None, _git("ls-files", "-z").split("\0")):
            if (ROOT / name).is_file():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, source / name)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch(), "PYTHONHASHSEED": str(umask)}
        command = ["-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(source)]
        done = subprocess.run(
            [sys.executable, *command], env=environment, capture_output=True, text=True, check=False
        )
    finally:
        os.umask(before)
    if done.returncode:
        raise SystemExit(f"the build failed:\n{done.stdout}{done.stderr}")


def built(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def differences(one: Path, other: Path) -> list[str]:
    """What two builds do not have in common, a line each."""
    names = [path.name for path in built(one)]
    if names != [path.name for path in built(other)]:
        return [f"the builds made different files: {names}"]
    differ = [name for name in names if digest(one / name) != digest(other / name)]
    return [f"{name} is not reproducible: its bytes differ between two builds" for name in differ]


def checked(folder: Path) -> list[str]:
    """What the tools for it say against the files, a line or more each."""
    files = [str(path) for path in built(folder)]
    wheels = [name for name in files if name.endswith(".whl")]
    said = []
    for name, command in (
        ("twine", ["-m", "twine", "check", "--strict", *files]),
        ("check-wheel-contents", ["-m", "check_wheel_contents", *wheels]),
    ):
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            said.append(f"{name}:\n{done.stdout}{done.stderr}")
    return said


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
