"""Observations without what differs from run to run: paths, ports, addresses, ids."""

import re
from collections.abc import Sequence

LONGEST = 300
REPLACED = [
    (re.compile(r"\x1b\[[0-9;]*[A-Za-z]"), ""),
    (re.compile(r"(?:/[\w.+@-]+)+/site-packages/"), ""),
    (re.compile(r"(?:/[\w.+@-]+)+/(?:lib|Lib)/python3\.\d+/"), ""),
    (
        re.compile(r"(?:/[\w.+@-]+)*/(?:proof|run|client)-\w+/(?:app/|tmp/|gradio/)?"),
        "",
    ),
    (re.compile(r"\b(127\.0\.0\.1|localhost|0\.0\.0\.0):\d{4,5}\b"), r"\1:PORT"),
    (re.compile(r"\b0x[0-9a-fA-F]{6,}\b"), "0x…"),
    (re.compile(r"\b[0-9a-f]{40,64}\b"), "HASH"),
    (re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b"), "UUID"),
    (re.compile(r"\s+"), " "),
]
DECIMAL = re.compile(r"\d+\.\d+(?![.\d])")


def scrub(text: str, folders: Sequence[str] = ()) -> str:
    """The text on one line, at most 300 characters, the same on every machine."""
    for folder in sorted(folders, key=len, reverse=True):
        text = text.replace(folder.rstrip("/") + "/", "").replace(folder, "")
    for pattern, replacement in REPLACED:
        text = pattern.sub(replacement, text)
    text = text.strip()
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def same_but_jitter(old: str, new: str) -> bool:
    """Whether two observations differ in measured decimals only (1.21 s, 1.19 s)."""
    return DECIMAL.sub("#", old) == DECIMAL.sub("#", new)
