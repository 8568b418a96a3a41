"""What was read by hand of the maps of real apps is whole and adds up."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT / "scripts" / "map_draw" / "read_by_hand.jsonl"
PACKAGES = ROOT / "scripts" / "ecosystem" / "packages.json"
KINDS = {
    "package": str, "file": str, "sha256": str, "listeners_in_source": int, "in_map": int,
    "missing_listeners": list, "missing_else": list, "invented": list, "mended": list,
    "remark": str,
}  # fmt: skip


def test_what_was_read_by_hand_is_well_formed() -> None:
    packages = {each["name"] for each in json.loads(PACKAGES.read_text())}
    rows = [json.loads(line) for line in FACTS.read_text().splitlines()]
    assert rows
    for row in rows:
        assert {key: type(value) for key, value in row.items()} == KINDS
        assert row["package"] in packages
        assert len(row["sha256"]) == 64
        assert row["in_map"] + len(row["missing_listeners"]) == row["listeners_in_source"]
    assert len({row["sha256"] for row in rows}) == len(rows)
    for name in packages:
        assert sum(row["package"] == name for row in rows) <= 2
