"""Runs what has changed, or all that is named, and keeps what was seen in ``seen.json``."""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from proving.authoring.environments import environment
from proving.authoring.forkservers import fork_server
from proving.authoring.releases import core
from proving.authoring.scrub import scrub

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples/components"
SEEN = FOLDER / "seen.json"
PROOF = Path(__file__).with_name("proof.py")
COMPANIONS = ("matplotlib",)
"""What an example imports that Gradio does not bring."""

Stored = dict[str, dict[str, str]]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="examples; default: what changed since it was run")
    parser.add_argument("--check", action="store_true", help="run nothing; list what is stale")
    options = parser.parse_args(arguments)
    newest = core()[-1]
    stored: Stored = json.loads(SEEN.read_text("utf-8")) if SEEN.is_file() else {}
    names = options.names or stale(stored, newest)
    gone = sorted(stored.keys() - {path.stem for path in FOLDER.glob("*.py")})
    if options.check:
        print(*(f"{name}: not run as it is" for name in [*names, *gone]), sep="\n")
        return int(bool(names or gone))
    for name in gone:
        del stored[name]
    broken = _run(names, newest, stored) if names else 0
    text = json.dumps(dict(sorted(stored.items())), indent=1, ensure_ascii=False) + "\n"
    SEEN.write_text(text, encoding="utf-8")
    print(f"{len(names)} run on Gradio {newest}, {broken} broken")
    return int(bool(broken))


def stale(stored: Stored, newest: str) -> list[str]:
    """Examples that were not run as they are now, on the newest Gradio."""
    return [
        path.stem
        for path in sorted(FOLDER.glob("*.py"))
        if (row := stored.get(path.stem)) is None
        or (row["digest"], row["gradio"]) != (digest(path), newest)
    ]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]


def _run(names: Sequence[str], version: str, stored: Stored) -> int:
    """Only what works is kept; how many did not."""
    broken = 0
    with fork_server(version, environment(version, COMPANIONS)) as parent:
        for name in names:
            path = FOLDER / f"{name}.py"
            job = {"proof": str(PROOF), "example": str(path), "timeout": 60}
            result: dict[str, Any] = parent.ask(json.dumps(job))
            said = scrub(result.get("what", ""), [str(FOLDER), result.get("home", "")])
            print(f"{name}: {result['kind']}: {said}", flush=True)
            stored.pop(name, None)
            if result["kind"] == "not-seen":
                date = datetime.date.today().isoformat()
                row = {"gradio": version, "digest": digest(path), "said": said, "date": date}
                stored[name] = row
            else:
                broken += 1
    return broken
