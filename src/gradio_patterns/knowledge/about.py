"""Rules by a word: those that are about it, where no rule has it as its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from gradio_patterns.knowledge import catalog

Entry = Mapping[str, Any]
FIRST = ("name", "aliases", "title", "summary", "category", "errors")
"""Where a word is looked for; in the longer texts only where that finds nothing."""
THEN = ("rationale", "fix", "exceptions")


def about(word: str) -> list[str]:
    """The names of the rules whose texts have the word, or one that begins with it, by code.

    The beginning of a code stands for all codes that begin so.
    """
    wanted = _plain(word)
    if re.fullmatch(r"gp\d{1,2}", wanted):
        every = catalog.load_catalog().values()
        return [e["name"] for e in every if e["code"].lower().startswith(wanted)]
    if len(wanted) < 3:
        return []
    pattern = rf"(?<![a-z0-9]){re.escape(wanted)}"
    for fields in (FIRST, THEN):
        found = [
            name for name, entry in catalog.load_catalog().items() if _says(entry, fields, pattern)
        ]
        if found:
            return found
    return []


def _says(entry: Entry, fields: Iterable[str], pattern: str) -> bool:
    if entry["status"]["stage"] == "removed":
        return False
    texts = [entry.get(field) or "" for field in fields]
    parts = (part for text in texts for part in ([text] if isinstance(text, str) else text))
    return any(re.search(pattern, _plain(part)) for part in parts)


def _plain(text: str) -> str:
    """Case, - and _ do not matter."""
    return " ".join(re.sub("[-_]", " ", text.lower()).split())
