"""The two lists that name every release: what reviews know of, and what provers can install."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

from api_history.ladder import Rung, version_key

ROOT = Path(__file__).resolve().parents[2]
VERSIONS_FILE = ROOT / "src" / "gradio_patterns" / "target" / "gradio_versions.json"
RELEASES_FILE = ROOT / "scripts" / "proving" / "releases.json"


def note(rung: Rung) -> None:
    """Write a release into both lists, where it is not yet."""
    versions = json.loads(VERSIONS_FILE.read_text("utf-8"))
    VERSIONS_FILE.write_text(versions_text({*versions, rung.version}), "utf-8")
    RELEASES_FILE.write_text(with_release(RELEASES_FILE.read_text("utf-8"), rung), "utf-8")


def versions_text(versions: set[str]) -> str:
    """One line for each minor."""
    ordered = sorted(versions, key=version_key)
    rows = (
        ", ".join(map(json.dumps, held))
        for _, held in groupby(ordered, lambda v: version_key(v)[:2])
    )
    return "[\n  " + ",\n  ".join(rows) + "\n]\n"


def with_release(text: str, rung: Rung) -> str:
    """The text of ``releases.json`` with this release's day; all else as it stands."""
    head, opening, _ = text.partition('  "released": ')
    released = json.loads(text)["released"] | {rung.version: rung.released}
    ordered = dict(sorted(released.items(), key=lambda item: version_key(item[0])))
    days = json.dumps(ordered, indent=2).replace("\n", "\n  ")
    return f"{head}{opening}{days}\n}}\n"
