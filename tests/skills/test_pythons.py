"""The bundle on the other Pythons that this machine has: the same report, to the byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
REVIEWED = ("examples", "tests/regression/state", "src/gradio_patterns/rules/events")


def python(version: str) -> str | None:
    """A Python of this version, from PATH or from pyenv's folder; None where there is none."""
    installed = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    for name in (f"python{version}", *map(str, installed)):
        try:
            asked = subprocess.run([name, "--version"], capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue  # not there, or a shim with nothing behind it
        if asked.stdout.startswith(f"Python {version}."):
            return name
    return None


def report(skill: Path, name: str) -> bytes:
    tool = skill / "scripts" / "review.py"
    options = ["--format", "json", "--no-config", "--gradio-version", "6.31.0"]
    command = [name, "-I", str(tool), *options, "--max-findings", "9999", *REVIEWED]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 1, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("version", PYTHONS)
def test_reports_are_the_same_on(version: str, skill: Path) -> None:
    other = python(version)
    if other is None:
        pytest.skip(f"no Python {version} here")
    assert report(skill, other) == report(skill, sys.executable)
