"""Packed data is the data."""

from __future__ import annotations

from gzip import compress
from pathlib import Path

import pytest

from gradio_patterns.support.packed import read_text


def test_the_packed_file_stands_in_for_the_plain_one(tmp_path: Path) -> None:
    (tmp_path / "table.json.gz").write_bytes(compress("µ".encode()))
    assert read_text(str(tmp_path / "table.json")) == "µ"
    (tmp_path / "table.json").write_text("plain", encoding="utf-8")
    assert read_text(str(tmp_path / "table.json")) == "plain"
    with pytest.raises(FileNotFoundError):
        read_text(str(tmp_path / "none.json"))
