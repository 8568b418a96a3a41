"""Which Gradio versions exist for proofs, and when they came out (`releases.json`)."""

import datetime
import json
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parents[1] / "releases.json"
SETTLING = 3
"""Days after a release in which its dependencies may still appear."""


@cache
def _table() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    return loaded


def core() -> list[str]:
    """The versions that every rule is run on, oldest first."""
    return list(_table()["core"])


def released() -> list[str]:
    """Every version with a known date."""
    return list(_table()["released"])


def install_before(version: str) -> str | None:
    """The date an environment's dependencies are of; None for today's."""
    special = _table()["install_before"]
    if version in special:
        date: str | None = special[version]
        return date
    released = _table()["released"].get(version)
    if released is None:
        raise LookupError(f"no release date for gradio {version} in {TABLE.name}")
    day = datetime.date.fromisoformat(released) + datetime.timedelta(days=SETTLING)
    return min(day, datetime.date.today()).isoformat()


def order(version: str) -> tuple[int, ...]:
    """A key that sorts versions."""
    return tuple(int(part) for part in version.split("."))
