"""The shipped table: readable line by line, small, complete."""

from __future__ import annotations

import json
import time
from pathlib import Path

from gradio_patterns.api import table

FILE = Path(table.TABLE_FILE)
LARGEST = 600_000
SLOWEST_LOAD = 0.015


def test_lines_hold_what_a_json_parser_reads() -> None:
    whole = json.loads(FILE.read_text("utf-8"))
    split = table.load_table()
    assert split.texts == tuple(whole["versions"])
    for section, held in split.keyed.items():
        assert {key: table.entry(section, key) for key in held} == whole[section]
    for section, rows in split.listed.items():
        assert [table.item(section, number) for number in range(len(rows))] == whole[section]
    assert set(split.keyed) | set(split.listed) | set(split.head) == set(whole)


def test_is_small_enough_to_ship() -> None:
    assert FILE.stat().st_size <= LARGEST


def test_loads_quickly() -> None:
    loads = []
    for _ in range(5):
        table.load_table.cache_clear()
        started = time.process_time()
        table.load_table()
        loads.append(time.process_time() - started)
    assert min(loads) <= SLOWEST_LOAD


def test_releases_are_in_order_and_dated() -> None:
    split = table.load_table()
    assert list(split.versions) == sorted(split.versions)
    assert len(split.head["released"]) == len(split.versions) >= 40
    assert split.head["released"] == sorted(split.head["released"])
    assert table.oldest()[:2] == (3, 16)


def test_versions_are_read_leniently() -> None:
    assert table.parse_version("5.12") == (5, 12, 0)
    assert table.parse_version("6.0.0rc1") == (6, 0, 0)
    assert table.parse_version("4.44.1.post1") == (4, 44, 1)
    assert table.parse_version("v5") == (0, 0, 0)


def test_a_version_between_two_releases_has_two_neighbours() -> None:
    split = table.load_table()
    assert table.rungs((3, 50, 2)) == (split.texts.index("3.50.2"),)
    assert len(table.rungs((3, 50, 1))) == 2
    assert table.rungs((2, 9, 0)) == ()
    assert table.rungs((99, 0, 0)) == (len(split.texts) - 1,)
    assert table.is_beyond((99, 0, 0))
    assert not table.is_beyond(table.newest())


def test_a_timeline_says_what_holds_when() -> None:
    assert [table.at([1, "a", 3, None, 4, "b"], rung) for rung in range(6)] == [
        None, "a", "a", None, "b", "b",
    ]  # fmt: skip
    assert table.at(None, 3) is None
