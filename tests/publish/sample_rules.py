"""Small folders of rules for the tests of this folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parent / "sample"
EVERY = "events/every_removed"


def copied(tmp_path: Path) -> Path:
    """A folder of rules with one that is valid, if its related rule is left out."""
    root = tmp_path / "rules"
    shutil.copytree(SAMPLE, root)
    edit(root / EVERY, related=[])
    return root


def edit(folder: Path, **fields: Any) -> None:
    """Change fields of the record in a folder."""
    path = folder / "rule.json"
    record = json.loads(path.read_text(encoding="utf-8")) | fields
    path.write_text(json.dumps(record, indent=2), encoding="utf-8")


def second(root: Path, name: str = "timer-too-fast", code: str = "GP804", **fields: Any) -> Path:
    """Add another valid rule to the folder."""
    folder = root / "events" / name.replace("-", "_")
    shutil.copytree(root / EVERY, folder)
    edit(folder, name=name, code=code, aliases=[], **fields)
    return folder


def prove(folder: Path, **verdicts: str) -> None:
    """Write a proof.json with these verdicts, e.g. ``v5_50_0="holds"``."""
    observations = {
        version[1:].replace("_", "."): {"verdict": verdict, "bad": "an error", "good": "no error"}
        for version, verdict in verdicts.items()
    }
    text = json.dumps({"rule": folder.name, "observations": observations})
    (folder / "proof.json").write_text(text, encoding="utf-8")
