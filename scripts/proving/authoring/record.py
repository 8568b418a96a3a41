"""Reading and writing `proof.json`."""

import json
from pathlib import Path
from typing import Any

from proving.authoring.releases import order
from proving.authoring.rules import Rule, digest
from proving.authoring.verdicts import Observation, unchanged


def read(path: Path) -> dict[str, Any]:
    """What is stored, or an empty record."""
    if not path.is_file():
        return {"observations": {}}
    stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return stored


def write(rule: Rule, seen: dict[str, Observation], current: str) -> None:
    """Store observations made with the inputs fingerprinted as `current`.

    When the inputs changed, what other versions showed before is no longer known and is dropped.
    """
    stored = read(rule.result)
    kept: dict[str, dict[str, str]] = stored["observations"]
    if stored.get("digest") != current:
        kept = {version: old for version, old in kept.items() if version in seen}
    for version, observation in seen.items():
        new = observation.as_json()
        if version not in kept or not unchanged(kept[version], new):
            kept[version] = new
    ordered = {version: kept[version] for version in sorted(kept, key=order)}
    record = {"rule": rule.name, "digest": current, "observations": ordered}
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    if not rule.result.is_file() or rule.result.read_text(encoding="utf-8") != text:
        rule.result.write_text(text, encoding="utf-8")


def due(rule: Rule, versions: list[str]) -> list[str]:
    """Of the versions those on which the rule was not run as it is now."""
    stored = read(rule.result)
    if stored.get("digest") != digest(rule):
        return versions
    return [version for version in versions if version not in stored["observations"]]


def is_stale(rule: Rule, versions: list[str]) -> str:
    """Why the stored proof does not count any more; empty if it does."""
    if not rule.result.is_file():
        return "never run"
    if read(rule.result).get("digest") != digest(rule):
        return "proof, examples or range changed since it was run"
    missing = due(rule, versions)
    return f"not run on {', '.join(missing)}" if missing else ""
