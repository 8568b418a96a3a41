"""The messages that rules explain: those their records name, and those their proofs saw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Entry = Mapping[str, Any]
_EXCEPTION = r"\b(?:[A-Za-z_]+\.)*[A-Z]\w*(?:Error|Exception|Warning)\b(?:: [^\n]+)?"
_LIMIT = 220


def messages(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    """Each rule with each of its messages; long ones are cut, with three dots."""
    for entry in entries:
        if entry["status"]["stage"] == "removed":
            continue
        own = [str(text) for text in entry["errors"]]
        seen = [found for row in entry["proof"] if (found := _exception(row))]
        new = [text for text in dict.fromkeys(seen) if text not in own]
        for text in [*own, *new]:
            yield entry, text


def _exception(row: Mapping[str, str]) -> str:
    if row["verdict"] != "holds":
        return ""
    match = re.search(_EXCEPTION, " ".join(row["bad"].split()), re.ASCII)
    if not match or ": " not in match[0]:
        return ""
    return match[0] if len(match[0]) <= _LIMIT else f"{match[0][:_LIMIT]}…"
