"""``build`` asks every release of ``RELEASES`` and writes the table; ``check`` asks one again.

An answer is kept under the cache folder, so that a build that was stopped goes on.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from api_history.environment import cache_folder, create, run_inside
from api_history.ladder import Rung
from payloads.merge import at_release, merged, text_of

ROOT = Path(__file__).resolve().parents[2]
TABLE_FILE = ROOT / "src" / "gradio_patterns" / "api" / "gradio_payloads.json"
RELEASES = (
    "3.50.2", "4.0.2", "4.16.0", "4.29.0", "4.44.1", "5.0.2", "5.17.1", "5.34.2", "5.50.0",
    "6.0.2", "6.12.0", "6.31.0",
)  # fmt: skip
COMPANIONS = ("matplotlib", "polars")
"""Some components take figures, and hand over frames, of packages that Gradio does not bring."""

Answer = dict[str, Any]
Rows = dict[tuple[str, ...], str]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build")
    commands.add_parser("check").add_argument("version", choices=RELEASES)
    args = parser.parse_args(arguments)
    if args.command == "build":
        answers = [_kept(version) for version in RELEASES]
        TABLE_FILE.write_text(text_of(merged(answers)), encoding="utf-8")
        return 0
    table = json.loads(TABLE_FILE.read_text("utf-8"))
    lines = differences(at_release(table, args.version), _asked(args.version))
    print("\n".join(lines) or f"{args.version}: the table says what this release does")
    return 1 if lines else 0


def differences(told: Answer, seen: Answer) -> list[str]:
    """Rows of the table that a release does not bear out, and rows that it has besides."""
    return list(_different(_flat(told), _flat(seen)))


def _different(told: Rows, seen: Rows) -> Iterator[str]:
    for key in sorted(told.keys() | seen.keys()):
        before, now = told.get(key), seen.get(key)
        if before != now:
            yield f"{' '.join(key)}: told {before}, seen {now}"


def _flat(rows: Mapping[str, Any], head: tuple[str, ...] = ()) -> Rows:
    flat: Rows = {}
    for key, value in rows.items():
        path = (*head, key)
        flat |= _flat(value, path) if isinstance(value, dict) else {path: value}
    return flat


def _kept(version: str) -> Answer:
    file = cache_folder() / "payloads" / f"{version}.json"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(_asked(version)), encoding="utf-8")
    answer: Answer = json.loads(file.read_text("utf-8"))
    return answer


def _asked(version: str) -> Answer:
    """What one release answers, in an environment of its own with the packages of its day."""
    folder = cache_folder() / "payloads" / version
    python = folder / "bin" / "python"
    if not python.exists():
        rung = _rung(version)
        create(folder, rung)
        install = ["uv", "pip", "install", "-q", "--python", str(python), "--exclude-newer"]
        subprocess.run([*install, rung.dependencies_until, *COMPANIONS], check=True)
    out = folder / "answer.json"
    run_inside(python, "payloads.probe", str(out))
    answer: Answer = json.loads(out.read_text("utf-8"))
    return answer


def _rung(version: str) -> Rung:
    rungs = json.loads((ROOT / "scripts" / "api_history" / "ladder.json").read_text("utf-8"))
    return next(Rung(**row) for row in rungs if row["version"] == version)
