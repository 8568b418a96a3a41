"""Packed data is the data."""

from __future__ import annotations

from gzip import compress
from pathlib import Path

import pytest

from gradio_patterns.knowledge.catalog import load_catalog
from gradio_patterns.support.packed import patch, patched, read_text


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("a\nb\n", ""), ("", "a\n"), ("a\nb\nc\n", "a\nB\nc\nd\n"), ("a", "a\n")],
)
def test_a_patch_makes_the_text_again(before: str, after: str) -> None:
    assert patched(before, patch(before, after)) == after


def test_examples_come_out_as_they_went_in() -> None:
    for entry in load_catalog().values():
        bad = next(iter(entry["examples"]["bad"].values()))
        for text in entry["examples"]["good"].values():
            assert patched(bad, patch(bad, text)) == text


def test_the_packed_file_stands_in_for_the_plain_one(tmp_path: Path) -> None:
    (tmp_path / "table.json.gz").write_bytes(compress("µ".encode()))
    assert read_text(str(tmp_path / "table.json")) == "µ"
    (tmp_path / "table.json").write_text("plain", encoding="utf-8")
    assert read_text(str(tmp_path / "table.json")) == "plain"
    with pytest.raises(FileNotFoundError):
        read_text(str(tmp_path / "none.json"))
