"""Everything that must hold before a change is done: style, types, tests, generated files, rules.

    python3 scripts/check.py            the whole everyday check
    python3 scripts/check.py tests      one step by name

Makes `.venv` beside this repository's files and installs what it needs there when something is
missing; needs only Python and pip.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / ".installed"

SPELLED = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "examples", "scripts", "src")

STEPS: dict[str, list[str]] = {
    "style": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "rooms": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
    "dead code": ["-m", "vulture"],
    "spelling": ["-m", "codespell_lib", *SPELLED],
    "records": ["scripts/validate_records.py"],
    "schema": ["scripts/build_schema.py", "--check"],
    "catalog": ["scripts/build_catalog.py", "--check"],
    "skill": ["scripts/build_skill.py", "--check"],
    "proofs": ["scripts/prove.py", "--check"],
    "reports": ["scripts/reports.py", "--check"],
    "component examples": ["scripts/component_examples.py", "--check"],
    "regression": ["scripts/regress.py"],
    "tests": ["-m", "pytest", "-m", "not slow and not browser"],
}


def ready() -> None:
    """A virtual environment with the development extra, made again when pyproject.toml changes."""
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    print("installing what the checks need into .venv", flush=True)
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    install = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*install, "-e", ".[dev]"], cwd=ROOT, check=True)
    STAMP.write_text(wanted, encoding="utf-8")


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        print(f"no such step: {', '.join(unknown)}; there are {', '.join(STEPS)}")
        return 2
    ready()
    failed = []
    for name in names or STEPS:
        print(f"== {name}", flush=True)
        start = time.monotonic()
        if subprocess.run([str(PYTHON), *STEPS[name]], cwd=ROOT, check=False).returncode:
            failed.append(name)
        print(f"   {name}: {time.monotonic() - start:.0f} s", flush=True)
    print(f"failed: {', '.join(failed)}" if failed else "all good")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
