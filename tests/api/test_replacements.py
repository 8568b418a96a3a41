"""The hand-written replacements fit the table."""

from __future__ import annotations

import json
from pathlib import Path

from gradio_patterns import api
from gradio_patterns.api import lifespans, symbols
from gradio_patterns.api.replacements import REPLACEMENTS_FILE

ACTIONS = {
    "drop", "rename", "rename-name", "rename-member", "wrap-in-list", "wrap-in-call", "list-item",
    "move-to-launch", "merge-into-constructor", "replace-call", "timer", "value", "first-of-pair",
}  # fmt: skip


def test_places_are_unique() -> None:
    places = [(row.symbol, row.member, row.parameter, row.values) for row in api.all_replacements()]
    assert len(places) == len(set(places)) >= 80


def test_actions_are_those_that_migrate_knows() -> None:
    found = {row.rewrite["action"] for row in api.all_replacements() if row.rewrite}
    assert found <= ACTIONS


def test_what_is_replaced_is_known_or_was_never_right() -> None:
    for row in api.all_replacements():
        if row.symbol == "*":
            continue
        assert (
            any(symbols.exists(row.symbol, rung) for rung in range(len(api.load_table().texts)))
            or lifespans.name_lives(f"gradio.{row.symbol}")
            or lifespans.name_lives(row.symbol)
        ), row.symbol


def test_a_rewrite_goes_to_something_that_exists_in_the_newest_release() -> None:
    for row in api.all_replacements():
        to = row.rewrite.get("to")
        if row.rewrite.get("action") not in ("rename", "wrap-in-list", "list-item", "wrap-in-call"):
            continue
        symbol, member = ("Button", "click") if row.member == "event" else (row.symbol, row.member)
        verdict = api.keyword_verdict(symbol, member, str(to), api.newest())
        assert verdict.effect in ("runs", "unknown"), row


def test_rows_are_one_a_line() -> None:
    text = Path(REPLACEMENTS_FILE).read_text("utf-8")
    assert len(text.splitlines()) == len(json.loads(text)) + 2
