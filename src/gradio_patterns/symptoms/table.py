"""What the page needs to explain a traceback by itself: the patterns, and what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gradio_patterns.api import (
    is_class,
    keyword_verdict,
    member_lives,
    member_verdict,
    name_lives,
    name_verdict,
    newest,
    parameter_lives,
    parameters_ever,
    version_text,
)
from gradio_patterns.api.lifespans import Life
from gradio_patterns.api.replacements import Replacement
from gradio_patterns.api.table import entry
from gradio_patterns.symptoms import log, removed_names, scoring
from gradio_patterns.symptoms.removed_names import LISTENERS, newest_symbol

Row = list[str]
"""since, until, what to write instead, what to know of it, the new name of what was renamed."""


def table() -> dict[str, Any]:
    """Everything as plain data, for ``assets/symptoms.json``."""
    symbols = {name: newest_symbol(name) for name in entry("names", "gradio") or {}}
    told = {name: symbol for name, symbol in symbols.items() if symbol}
    parameters = {name: dict(_keywords(symbol, "")) for name, symbol in told.items()}
    for member in ("launch", "queue"):
        parameters[f"Blocks.{member}"] = dict(_keywords("Blocks", member))
    parameters[LISTENERS] = dict(_keywords("Textbox", "change"))
    members = {name: dict(_members(symbol)) for name, symbol in told.items() if is_class(symbol)}
    return {
        "newest": version_text(newest()),
        "log": log.PATTERNS,
        "gone": [list(pair) for pair in removed_names.PATTERNS],
        "rules": removed_names.RULES,
        "contained": scoring.CONTAINED,
        "likely": scoring.LIKELY,
        "names": {name: row for name in symbols if (row := _name(name))},
        "parameters": {owner: rows for owner, rows in parameters.items() if rows},
        "members": {owner: rows for owner, rows in members.items() if rows},
    }


def _keywords(symbol: str, member: str) -> Iterator[tuple[str, Row]]:
    for name in parameters_ever(symbol, member):
        verdict = keyword_verdict(symbol, member, name, newest())
        lives = parameter_lives(symbol, member, name)
        row = _row(lives, verdict.replacement)
        if row:
            yield name, row


def _members(symbol: str) -> Iterator[tuple[str, Row]]:
    described = entry("symbols", symbol) or {}
    for name in {**described.get("events", {}), **described.get("methods", {})}:
        row = _row(member_lives(symbol, name), member_verdict(symbol, name, newest()).replacement)
        if row:
            yield name, row


def _name(name: str) -> Row:
    return _row(name_lives(f"gradio.{name}"), name_verdict(f"gradio.{name}", newest()).replacement)


def _row(lives: tuple[Life, ...], found: Replacement | None) -> Row:
    """Empty for what every release had."""
    if not lives or not (lives[0].since or lives[-1].until):
        return []
    renamed = found.rewrite.get("to", "") if found and _renames(found) else ""
    row = [
        lives[0].since, lives[-1].until, found.text if found else "", found.note if found else "",
        str(renamed),
    ]  # fmt: skip
    while not row[-1]:
        row.pop()
    return row


def _renames(found: Replacement) -> bool:
    return found.rewrite.get("action") in ("rename", "rename-name", "rename-member")
