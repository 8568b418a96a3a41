"""``build`` asks every release of ``RELEASES`` and writes the table; ``check`` asks one again.

``untouched`` prints what each component of a release sends from a page where nothing was touched;
what ``flow/unset_inputs.py`` says of inputs that may be None was read from it.

An answer is kept under the cache folder, so that a build that was stopped goes on.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from api_history.environment import cache_folder, create, run_inside
from api_history.ladder import ensure
from payload_table.merge import at_release, merged, text_of
from proving.authoring.environments import environment as prover_environment
from proving.ports import free_port

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
    commands.add_parser("untouched").add_argument("version")
    args = parser.parse_args(arguments)
    if args.command == "untouched":
        print("\n".join(f"{name:26} {sent}" for name, sent in _untouched(args.version).items()))
        return 0
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
        rung = ensure(version)
        create(folder, rung)
        install = ["uv", "pip", "install", "-q", "--python", str(python), "--exclude-newer"]
        subprocess.run([*install, rung.dependencies_until, *COMPANIONS], check=True)
    out = folder / "answer.json"
    run_inside(python, "payload_table.probe", str(out))
    answer: Answer = json.loads(out.read_text("utf-8"))
    return answer


def _untouched(version: str) -> dict[str, str]:
    python, port = prover_environment(version), str(free_port())
    command = [str(python), str(Path(__file__).with_name("untouched.py")), port]
    offline = {"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1"}
    with subprocess.Popen(command, env={**os.environ, **offline}) as server:
        try:
            said = subprocess.run([*command, "drive"], stdout=subprocess.PIPE, check=True).stdout
        finally:
            server.kill()
    seen: dict[str, str] = json.loads(said)
    return seen
