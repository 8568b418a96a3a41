"""Which rules words such as a category, a severity or the beginning of a code select."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import (
    CATEGORIES,
    UnknownRuleError,
    load_catalog,
    lookup,
)

Entry = Mapping[str, Any]


def current() -> Iterator[Entry]:
    return (entry for entry in load_catalog().values() if stage(entry) != "removed")


def stage(entry: Entry) -> str:
    return str(entry["status"]["stage"])


def selected(select: Sequence[str]) -> list[Entry]:
    wanted: dict[str, set[str]] = {}
    for word in select:
        kind, value = _selector(word)
        wanted.setdefault(kind, set()).add(value)
    entries = load_catalog().values() if "removed" in wanted.get("stage", ()) else current()
    return [entry for entry in entries if _matches(entry, wanted)]


def _matches(entry: Entry, wanted: Mapping[str, set[str]]) -> bool:
    return all(any(_has(entry, kind, value) for value in values) for kind, values in wanted.items())


def _has(entry: Entry, kind: str, value: str) -> bool:
    if kind == "rule":
        return value == entry["name"] or str(entry["code"]).startswith(value)
    if kind == "fixability":
        return entry["fixability"] in ("safe", "unsafe")
    return value == {
        "category": entry["category"],
        "severity": entry["severity"],
        "confidence": entry["confidence"],
        "stage": stage(entry),
        "selection": "default" if entry["default"] else "on-request",
        "kind": entry["detection"]["kind"],
    }.get(kind)


def _selector(word: str) -> tuple[str, str]:
    choices = {
        "category": CATEGORIES,
        "severity": SEVERITIES,
        "confidence": ("high", "medium", "low"),
        "stage": ("preview", "stable", "deprecated", "removed"),
        "kind": ("static", "judgement"),
        "selection": ("default", "on-request"),
        "fixability": ("fixable",),
    }
    plain = word.strip().lower()
    for kind, values in choices.items():
        if plain in values:
            return kind, plain
    upper = plain.upper()
    if upper.startswith("GP") and any(e["code"].startswith(upper) for e in current()):
        return "rule", upper
    try:
        return "rule", lookup(word).name
    except UnknownRuleError as unknown:
        close = near(plain, [value for values in choices.values() for value in values])
        raise UnknownRuleError(
            word, (*close, *unknown.suggestions)[:3], "rule, category or other selector"
        ) from None


def near(word: str, names: Sequence[str] | Mapping[str, int]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(word, list(names), n=3)
