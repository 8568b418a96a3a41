"""The pieces that build the table, without Gradio."""

from __future__ import annotations

import sys

from inspections import inspection

from api_history import keys, ladder, merge, timeline, words
from api_history.inspection import notices, signatures
from gradio_patterns.api.table import at


def test_change_points_are_read_back() -> None:
    values = [None, "a", "a", None, "b"]
    points = timeline.encode(values)
    assert points == [1, "a", 3, None, 4, "b"]
    assert [at(points, rung) for rung in range(len(values))] == values


def test_the_ladder_takes_the_last_patch_of_each_minor() -> None:
    published = ["3.15.0", "3.16.0", "3.16.2", "3.50.1", "3.50.2", "6.0.0", "6.0.2", "6.1.0b1"]
    assert ladder.pick(published) == ["3.16.2", "3.50.2", "6.0.0", "6.0.2"]


def test_the_written_ladder_is_in_order() -> None:
    rungs = ladder.read()
    assert [r.version for r in rungs] == sorted((r.version for r in rungs), key=ladder.version_key)
    assert set(ladder.EXTRA) <= {rung.version for rung in rungs}
    assert ladder.Rung("6.0.0", "2025-11-30").dependencies_until == "2025-12-03"


def colour_picker(colour: str = "red", size: int | None = None, *, old: bool | None = None) -> None:
    import warnings

    allowed = ["red", "green"]
    if old is not None:
        warnings.warn("old is deprecated, use size instead", stacklevel=2)
    if colour not in allowed:
        raise ValueError(f"no such colour: {colour}")
    if len(sys.argv) > 99:
        raise ValueError("not decidable from the call")


def test_notices_are_read_from_a_body_with_their_condition() -> None:
    found = notices.of_function(colour_picker, {"colour", "size", "old"})
    assert [(one["level"], one["condition"], one["parameters"]) for one in found] == [
        ("warn", "old is not None", ["old"]),
        ("raise", "colour not in ['red', 'green']", ["colour"]),
    ]
    assert found[1]["message"] == "no such colour: {colour}"


def test_signatures_become_plain_rows() -> None:
    rows = signatures.parameters(colour_picker)
    assert rows is not None
    assert [row[:3] for row in rows] == [
        ["colour", "", "'red'"],
        ["size", "", "None"],
        ["old", "k", "None"],
    ]
    assert signatures.default_text(lambda: None) == "<<lambda>>"
    assert signatures.literal_options("Literal['a', 'b'] | None") == ["a", "b"]
    assert signatures.literal_options("str | Literal['a']") is None


def test_releases_are_merged_into_timelines() -> None:
    read = [inspection("1.0", ["a"]), inspection("1.1", ["a", "b"]), inspection("1.2", ["a", "b"])]
    rungs = [ladder.Rung(f"1.{index}", "2024-01-01") for index in range(3)]
    table = merge.Merger(read).table(rungs)
    assert table["names"]["gradio"]["Text"] == [0, "Text"]
    assert table["symbols"]["Text"]["signature"] == [0, 0, 1, 1]
    assert table["signatures"] == [[0], [0, 1]]
    assert words.to_try(read)["Text"] == ["a", "b"]


def test_a_symbol_keeps_its_key_when_its_module_moves() -> None:
    moved = inspection("1.0", [])
    assert keys.of_objects(moved) == {"gradio.text.Text": "Text"}
