"""Pictures of what a visitor sees: taken by the proofs, kept with the version and a digest.

``pictures.json`` beside this file is written by hand: for each rule what is to be seen on either
side, in words, and which place is marked. ``docs/assets/pictures/seen.json`` is written here.
"""

import datetime
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from proving.authoring.environments import environment
from proving.authoring.forkservers import ForkServer, fork_server
from proving.authoring.releases import core
from proving.authoring.rules import ROOT, Rule, digest
from proving.pictures import LARGEST, SCHEMES, SIDES

WANTED = Path(__file__).with_name("pictures.json")
FOLDER = ROOT / "docs/assets/pictures"
SEEN = FOLDER / "seen.json"


def wanted() -> dict[str, dict[str, str]]:
    """Rule -> alternative texts of ``bad`` and ``good``, and ``mark``, a selector."""
    read: dict[str, dict[str, str]] = json.loads(WANTED.read_text(encoding="utf-8"))
    return read


def seen() -> dict[str, dict[str, Any]]:
    stored: dict[str, dict[str, Any]] = (
        json.loads(SEEN.read_text(encoding="utf-8")) if SEEN.is_file() else {}
    )
    return stored


def take_pictures(rules: list[Rule]) -> int:
    """Take those of the rules that are wanted; 1 where one could not be taken."""
    asked, stored, failed = wanted(), seen(), 0
    chosen = [rule for rule in rules if rule.name in asked]
    version = core()[-1]
    packages = {name for rule in chosen for name in rule.requires}
    with fork_server(version, environment(version, packages)) as parent:
        for rule in chosen:
            why = _take(parent, rule, asked[rule.name])
            print(f"{rule.code} {rule.name}: {why or 'taken'}", flush=True)
            failed += bool(why)
            if not why:
                today = datetime.date.today().isoformat()
                stored[rule.name] = {
                    "gradio": version, "digest": digest(rule), "date": today,
                    "mark": asked[rule.name].get("mark", ""),
                }  # fmt: skip
                SEEN.write_text(
                    json.dumps(dict(sorted(stored.items())), indent=1, ensure_ascii=False) + "\n",
                    encoding="utf-8",
                )
    return int(bool(failed))


def _take(parent: ForkServer, rule: Rule, words: dict[str, str]) -> str:
    """Why there is no picture; else both sides are in their place."""
    with tempfile.TemporaryDirectory() as held:
        for side, expected in zip(SIDES, ("seen", "not-seen"), strict=True):
            job = {
                "proof": str(rule.proof), "example": str(rule.example(side)),
                "timeout": rule.timeout, "picture": f"{held}/{side}|{words.get('mark', '')}",
            }  # fmt: skip
            result = parent.ask(json.dumps(job))
            if result["kind"] != expected:
                return f"{side}: {result['kind']}: {result.get('what', '')}"
        names = [f"{side}-{scheme}.webp" for side in SIDES for scheme in SCHEMES]
        for name in names:
            made = Path(held, name)
            if not made.is_file() or made.stat().st_size > LARGEST:
                return f"{name}: not taken, or too large"
        folder = FOLDER / rule.name
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copyfile(Path(held, name), folder / name)
    return ""


def picture_problems(rules: list[Rule]) -> Iterator[str]:
    """Pictures that do not show what the rule and the newest Gradio are now."""
    stored, named = seen(), {rule.name: rule for rule in rules}
    for name, words in wanted().items():
        rule, row = named.get(name), stored.get(name)
        if rule is None:
            continue
        if row is None:
            yield f"{rule.code} {name}: no picture was taken"
        elif row["digest"] != digest(rule):
            yield f"{rule.code} {name}: the pictures are stale, the proof changed"
        elif row["gradio"] != core()[-1]:
            yield f"{rule.code} {name}: the pictures are of Gradio {row['gradio']}"
        elif row["mark"] != words.get("mark", ""):
            yield f"{rule.code} {name}: another place is marked now; take the pictures again"
