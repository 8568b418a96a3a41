"""Pictures of what a visitor sees: taken by the proofs, kept with the version and a digest.

``pictures.json`` beside this file is written by hand: for each rule what is to be seen on either
side, in words, and which place is marked. Where the proof itself opens no page, ``steps`` tell
what a visitor does (see `proving.visiting`) and ``shows`` what then has to be on the page of
either side; without it there is no picture. ``docs/assets/pictures/seen.json`` is written here.
"""

import datetime
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from proving.authoring.environments import environment
from proving.authoring.forkservers import ForkServer, fork_server
from proving.authoring.record import read
from proving.authoring.releases import core
from proving.authoring.rules import ROOT, Rule, digest
from proving.authoring.slots import slot
from proving.pictures import LARGEST, SCHEMES, SIDES

WANTED = Path(__file__).with_name("pictures.json")
FOLDER = ROOT / "docs/assets/pictures"
SEEN = FOLDER / "seen.json"


def wanted() -> dict[str, dict[str, Any]]:
    """Rule -> alternative texts of ``bad`` and ``good``, ``mark``, ``steps``, ``shows``."""
    told: dict[str, dict[str, Any]] = json.loads(WANTED.read_text(encoding="utf-8"))
    return told


def seen() -> dict[str, dict[str, Any]]:
    stored: dict[str, dict[str, Any]] = (
        json.loads(SEEN.read_text(encoding="utf-8")) if SEEN.is_file() else {}
    )
    return stored


def take_pictures(rules: list[Rule]) -> int:
    """Take those of the rules that are wanted; 1 where one could not be taken."""
    asked, failed = wanted(), 0
    by_version: dict[str, list[Rule]] = {}
    for rule in rules:
        if rule.name in asked:
            by_version.setdefault(version_of(rule), []).append(rule)
    for version, chosen in by_version.items():
        packages = {name for rule in chosen for name in rule.requires}
        with fork_server(version, environment(version, packages)) as parent:
            for rule in chosen:
                with slot():
                    why = _take(parent, rule, asked[rule.name])
                print(f"{rule.code} {rule.name}: {why or 'taken'}", flush=True)
                failed += bool(why)
                if not why:
                    _keep(rule, version, asked[rule.name])
    return int(bool(failed))


def version_of(rule: Rule) -> str:
    """The newest release of the core on which the proof holds."""
    seen_on = read(rule.result)["observations"]
    holds = [one for one in core() if seen_on.get(one, {}).get("verdict") == "holds"]
    return holds[-1] if holds else core()[-1]


def asked_for(words: dict[str, Any]) -> str:
    """A fingerprint of what a picture was to show, beside the words for it."""
    given = {name: words[name] for name in sorted(words) if name not in SIDES}
    return hashlib.sha256(json.dumps(given).encode()).hexdigest()[:16]


def _keep(rule: Rule, version: str, words: dict[str, Any]) -> None:
    today = datetime.date.today().isoformat()
    row = {"gradio": version, "date": today, "digest": digest(rule), "asked": asked_for(words)}
    stored = {**seen(), rule.name: row}
    text = json.dumps(dict(sorted(stored.items())), indent=1, ensure_ascii=False)
    SEEN.write_text(text + "\n", encoding="utf-8")


def _take(parent: ForkServer, rule: Rule, words: dict[str, Any]) -> str:
    """Why there is no picture; else both sides are in their place."""
    steps = words.get("steps")
    kinds = ("shown", "shown") if steps else ("seen", "not-seen")
    with tempfile.TemporaryDirectory() as held:
        for side, expected in zip(SIDES, kinds, strict=True):
            job: dict[str, Any] = {
                "proof": str(rule.proof), "example": str(rule.example(side)),
                "timeout": max(rule.timeout, 60),
                "picture": f"{held}/{side}|{words.get('mark', '')}",
            }  # fmt: skip
            if steps:
                told = words["shows"][side]
                job["visit"] = {"steps": steps, "shows": told, "env": words.get("env")}
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
        elif row["gradio"] != version_of(rule):
            yield f"{rule.code} {name}: the pictures are of Gradio {row['gradio']}"
        elif row["asked"] != asked_for(words):
            yield f"{rule.code} {name}: another visit or mark is asked for; take the pictures again"
