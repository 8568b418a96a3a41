"""Which keywords are worth trying on a class that takes ``**kwargs``.

A constructor that swallows unknown keywords hides what it does with each of them. The words to
try on it are those that other releases of the same class named in their signature, and those
that moved between an app's constructor and ``launch``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

APP_CLASSES = ("Blocks", "Interface", "ChatInterface", "TabbedInterface")


def names_in(rows: Iterable[list[Any]] | None) -> set[str]:
    return {row[0] for row in rows or () if row[1] not in ("*", "**")}


def to_try(inspections: Iterable[dict[str, Any]]) -> dict[str, list[str]]:
    """Per class name, the words that any of these inspections knows for it."""
    words: dict[str, set[str]] = {}
    retired: set[str] = set()
    for inspection in inspections:
        retired |= set(inspection["retired_keywords"])
        for path, found in inspection["objects"].items():
            if found["kind"] != "class":
                continue
            name = path.rsplit(".", 1)[-1]
            words.setdefault(name, set()).update(names_in(found["signature"]))
            if name in APP_CLASSES:
                words[name] |= names_in(found["methods"].get("launch"))
    return complete(words, retired)


def complete(words: dict[str, set[str]], retired: set[str]) -> dict[str, list[str]]:
    """Every class gets the retired words, and those that make apps each other's."""
    app_words = set().union(*(words.get(name, set()) for name in APP_CLASSES))
    for name in words:
        words[name] |= retired | (app_words if name in APP_CLASSES else set())
    return {name: sorted(found) for name, found in sorted(words.items())}


def write(inspections: Iterable[dict[str, Any]], path: Path) -> None:
    path.write_text(json.dumps(to_try(inspections)), "utf-8")
